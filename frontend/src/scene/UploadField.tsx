import { CircleCheck, ImageUp, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropZone, FileTrigger, ProgressBar, type DropItem } from 'react-aria-components';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import styles from './UploadField.module.css';
import { IMAGE_TYPES, type Upload } from './useUpload';

/** Takes an image by choice or by dropping it, and shows how far it is sent. */
export function UploadField({ upload, label, hint }: { upload: Upload; label: string; hint: string }) {
  const { t } = useTranslation('scene');
  const { current } = upload;
  const choose = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined) upload.send(file);
  };
  const drop = async (items: DropItem[]) => {
    const item = items.find((dropped) => dropped.kind === 'file');
    if (item?.kind === 'file') upload.send(await item.getFile());
  };
  return (
    <DropZone className={styles.zone ?? ''} onDrop={(event) => void drop(event.items)}>
      {current.state === 'sending' ? (
        <ProgressBar aria-label={t('upload.sending', { name: current.name })} value={current.share * 100} className={styles.progress ?? ''}>
          {({ percentage, valueText }) => (
            <>
              <div className={styles.line}>
                <span className="grow trunc">{current.name}</span>
                <span className="meta">{current.share < 1 ? valueText : t('upload.processing')}</span>
                <IconButton size="sm" label={t('upload.cancel')} icon={<X />} onPress={upload.cancel} />
              </div>
              <div className={styles.track}>
                <i style={{ width: `${percentage}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      ) : (
        <>
          <FileTrigger acceptedFileTypes={IMAGE_TYPES} onSelect={choose}>
            <Button icon={<ImageUp aria-hidden />}>{current.state === 'done' ? t('upload.another') : label}</Button>
          </FileTrigger>
          <Outcome upload={upload} hint={hint} />
        </>
      )}
    </DropZone>
  );
}

function Outcome({ upload: { current }, hint }: { upload: Upload; hint: string }) {
  if (current.state === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        <TriangleAlert className="s" aria-hidden /> {current.error}
      </p>
    );
  }
  if (current.state === 'done') {
    return (
      <p className={styles.done}>
        <CircleCheck className="s" aria-hidden /> <span className="trunc">{current.name}</span>
      </p>
    );
  }
  return <p className="meta">{hint}</p>;
}
