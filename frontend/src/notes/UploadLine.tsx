import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../scene/useUpload';
import { IconButton } from '../ui/IconButton';
import { Spinner } from '../ui/Spinner';
import styles from './Editor.module.css';

/** An image on its way into a note, or why it did not get there. */
export function UploadLine({ upload: { current, cancel } }: { upload: Upload }) {
  const { t } = useTranslation('notes');
  if (current.state === 'idle' || current.state === 'done') return null;
  const isSending = current.state === 'sending';
  return (
    <div role={isSending ? 'status' : 'alert'} className={styles.upload}>
      {isSending ? <Spinner /> : <TriangleAlert className="s" aria-hidden />}
      <span className="grow trunc">
        {current.state === 'sending'
          ? t('image.sending', { name: current.name, percent: Math.round(current.share * 100) })
          : current.error}
      </span>
      <IconButton size="sm" label={t(isSending ? 'image.cancel' : 'image.close')} icon={<X className="s" />} onPress={cancel} />
    </div>
  );
}
