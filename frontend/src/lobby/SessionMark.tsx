import { Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import type { RoomSummary } from '../wire/types';
import styles from './SessionMark.module.css';
import { useDates } from './useDates';

/** Live, paused, or when it was last played. */
export function SessionMark({ room }: { room: RoomSummary }) {
  const { t } = useTranslation('lobby');
  const { day } = useDates();
  if (room.session === 'LIVE') {
    return (
      <span className={styles.mark}>
        <span className={styles.dot} /> {t('live')}
      </span>
    );
  }
  if (room.session === 'PAUSED') {
    return (
      <span className={classes(styles.mark, styles.paused)}>
        <Pause className="s" aria-hidden /> {t('paused')}
      </span>
    );
  }
  return (
    <span className={classes(styles.mark, styles.rest)}>
      {room.lastPlayedAt === undefined ? t('neverPlayed') : t('lastPlayed', { day: day(room.lastPlayedAt) })}
    </span>
  );
}
