import { Pause } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '../table/TableContext';
import { classes } from '../ui/classes';
import styles from './SessionChip.module.css';

/** Live with its time, paused, between sessions, or without a connection. */
export function SessionChip() {
  const { t } = useTranslation('app');
  const status = useTable((state) => state.status);
  const session = useTable((state) => state.table?.session);
  if (status === 'connecting' || status === 'reconnecting') {
    return (
      <span className={classes(styles.chip, styles.warn)} role="status">
        <span className={styles.hollow} /> {t(`session.${status}`)}
      </span>
    );
  }
  if (session?.state === 'LIVE') {
    return (
      <span className={styles.chip} role="status">
        <span className={styles.dot} /> {t('session.live')} <Elapsed since={session.startedAt} />
      </span>
    );
  }
  if (session?.state === 'PAUSED') {
    return (
      <span className={classes(styles.chip, styles.warn)} role="status">
        <Pause className="s" aria-hidden /> {t('session.paused')}
      </span>
    );
  }
  return (
    <span className={classes(styles.chip, styles.quiet)} role="status">
      {t('session.none')}
    </span>
  );
}

/** The time since then, counted on; not read out every second. */
function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <time className={styles.time} aria-hidden="true">
      {duration(Math.max(0, now - Date.parse(since)))}
    </time>
  );
}

/** Hours, minutes and seconds, such as 1:42:07. */
function duration(millis: number): string {
  const seconds = Math.floor(millis / 1_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
