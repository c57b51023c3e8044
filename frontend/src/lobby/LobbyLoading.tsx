import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton';
import styles from './LobbyLoading.module.css';

/** The shape of what is coming. */
export function LobbyLoading() {
  const { t } = useTranslation('lobby');
  return (
    <div role="status" className={styles.loading}>
      <span className="vh">{t('loading')}</span>
      <Skeleton className={styles.title} />
      <Skeleton className={styles.main} />
      <div className={styles.others}>
        <Skeleton className={styles.card} />
        <Skeleton className={styles.card} />
        <Skeleton className={styles.card} />
      </div>
    </div>
  );
}
