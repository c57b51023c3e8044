import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import styles from './ConnectionNotice.module.css';

/** Says that the connection is lost, that one can read on, and when it is tried again; gone as soon as play goes on. */
export function ConnectionNotice() {
  const { t } = useTranslation('app');
  const session = useSession();
  const retryAt = useTable((state) => (state.status === 'reconnecting' ? state.retryAt : undefined));
  return (
    <div className={styles.place} role="status">
      {retryAt !== undefined && (
        <div className={styles.notice}>
          <WifiOff aria-hidden />
          <p>
            <b>{t('connection.lost')}</b> {t('connection.readOn')} <Countdown until={retryAt} />
          </p>
          <Button size="sm" onPress={() => session.reconnectNow()}>
            {t('connection.tryNow')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Counts down for the eye only: a screen reader would say every second. */
function Countdown({ until }: { until: number }) {
  const { t } = useTranslation('app');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.ceil((until - now) / 1_000);
  return <span aria-hidden="true">{seconds > 0 ? t('connection.retryIn', { seconds }) : t('connection.trying')}</span>;
}
