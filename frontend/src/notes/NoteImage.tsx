import { Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLiveSession } from '../table/TableContext';
import { useAssetImage } from '../wire/useAssetImage';
import styles from './NoteText.module.css';

/** Twice the widest dock, for sharp screens. */
const PIXELS = 1280;

/** An uploaded image in a note; until it is there, or if it never comes, its description. */
export function NoteImage({ assetId, description }: { assetId: string; description: string }) {
  const { t } = useTranslation('notes');
  const { roomId } = useLiveSession();
  const address = useAssetImage(roomId, assetId, PIXELS);
  return address === undefined ? (
    <span className={styles.missing}>
      <Image className="s" aria-hidden /> {description || t('image.without')}
    </span>
  ) : (
    <img src={address} alt={description} className={styles.image} />
  );
}
