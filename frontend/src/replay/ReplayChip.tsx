import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './ReplayChip.module.css';
import { useReplayState } from './ReplayContext';

/** Says that what is shown has been, and when. */
export function ReplayChip() {
  const { t } = useTranslation('replay');
  const number = useReplayState((state) => state.timeline?.session?.number);
  return (
    <span className={styles.chip} role="status">
      <History className="s" aria-hidden /> {t('replay')}
      {number !== undefined && <span className={styles.session}>{t('session', { number })}</span>}
    </span>
  );
}
