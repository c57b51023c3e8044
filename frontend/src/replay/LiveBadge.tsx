import { Radio } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSaid } from '../table/chatLog';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Panel } from '../ui/Panel';
import styles from './LiveBadge.module.css';
import { useReplay } from './ReplayContext';

/** Says that play goes on meanwhile and what was said there since, and leads back. */
export function LiveBadge() {
  const { t } = useTranslation('replay');
  const { backToLive } = useReplay();
  const live = useLiveSession();
  const [left] = useState(() => live.store.getState().table?.seq ?? 0);
  const isConnected = useLiveTable((state) => state.status === 'live');
  const isPlaying = useLiveTable((state) => state.table?.session?.state === 'LIVE');
  const news = useLiveTable(({ entries, me }) => entries.filter((entry) => entry.seq > left && entry.by !== me && isSaid(entry)).length);
  const state = !isConnected ? 'reconnecting' : isPlaying ? 'live' : 'resting';
  return (
    <Panel className={styles.badge}>
      <span className={styles.state} role="status">
        <i className={styles.dot} data-state={state} aria-hidden="true" />
        <span className={styles.words}>
          {t(`liveState.${state}`)}
          {news > 0 && <span className={styles.news}> · {t('news', { count: news })}</span>}
        </span>
      </span>
      <Button variant="primary" size="sm" icon={<Radio className="s" />} aria-keyshortcuts="L" onPress={backToLive}>
        {t('backToLive')}
      </Button>
    </Panel>
  );
}
