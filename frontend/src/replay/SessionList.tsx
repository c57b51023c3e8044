import { useQuery } from '@tanstack/react-query';
import { ChartColumn, History, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useReason } from '../i18n/useReason';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import { Badge } from '../ui/Badge';
import { buttonClass } from '../ui/Button';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import type { SessionView } from '../wire/types';
import styles from './HistoryPanel.module.css';
import { momentPath } from './moments';
import { useTimes } from './useTimes';

/** Every session of the room, newest first: when it was, how long, and the ways to see it again. */
export function SessionList({ onPick }: { onPick: () => void }) {
  const { t } = useTranslation('replay');
  const api = useApi();
  const reasonText = useReason();
  const { roomId } = useLiveSession();
  const now = useLiveTable((state) => `${state.table?.session?.id} ${state.table?.session?.state}`);
  const { data: sessions, error, refetch } = useQuery({ queryKey: ['sessions', roomId, now], queryFn: () => api.sessions(roomId) });
  if (error !== null) return <FailedState title={t('sessions.failed')} text={reasonText(error)} onRetry={() => void refetch()} />;
  if (sessions === undefined) return <Loading what={t('sessions.loading')} />;
  if (sessions.length === 0) return <EmptyState icon={<History aria-hidden />} title={t('sessions.none')} text={t('sessions.noneText')} />;
  return (
    <div className={styles.scroller}>
      <ul className={styles.list} aria-label={t('sessions.label')}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onPick={onPick} />
        ))}
      </ul>
    </div>
  );
}

function SessionRow({ session, onPick }: { session: SessionView; onPick: () => void }) {
  const { t } = useTranslation('replay');
  const { dayAndTime, length } = useTimes();
  const navigate = useNavigate();
  const { roomId } = useLiveSession();
  const { id, number, startedAt, endedAt, fromSeq } = session;
  const name = t('session', { number });
  return (
    <li className={styles.session}>
      <div className="grow">
        <p className={styles.name}>
          {name} {endedAt === undefined && <Badge tone="accent">{t('sessions.running')}</Badge>}
        </p>
        <p className="meta">{[dayAndTime(startedAt), endedAt !== undefined && length(Date.parse(endedAt) - Date.parse(startedAt))].filter(Boolean).join(' · ')}</p>
      </div>
      <Link className={buttonClass('ghost', 'sm')} to={`/rooms/${roomId}/sessions/${id}/recap`} aria-label={t('sessions.recapOf', { name })}>
        <ChartColumn className="s" aria-hidden /> {t('sessions.recap')}
      </Link>
      <IconButton
        label={t('sessions.watch', { name })}
        icon={<Play />}
        placement="left"
        onPress={() => {
          onPick();
          void navigate(momentPath(roomId, { seq: fromSeq }));
        }}
      />
    </li>
  );
}
