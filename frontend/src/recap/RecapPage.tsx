import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReason } from '../i18n/useReason';
import { LobbyHeader } from '../lobby/LobbyHeader';
import { FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import { RecapOf } from './RecapOf';
import styles from './RecapPage.module.css';

/** What a session was, to read afterwards. */
export default function RecapPage() {
  const { t } = useTranslation('recap');
  const reasonText = useReason();
  const api = useApi();
  const { roomId = '', sessionId = '' } = useParams();
  const recap = useQuery({ queryKey: ['recap', roomId, sessionId], queryFn: () => api.recap(roomId, sessionId) });
  const people = useQuery({ queryKey: ['people', roomId], queryFn: () => api.people(roomId) });
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: () => api.rooms() });
  const room = rooms.data?.find(({ id }) => id === roomId)?.name;
  return (
    <div className={styles.page}>
      <LobbyHeader />
      <main className={styles.main}>
        <Link to={`/rooms/${roomId}`} className={styles.back}>
          {t('toTable')}
        </Link>
        {recap.data !== undefined ? (
          <RecapOf recap={recap.data} people={people.data ?? []} roomId={roomId} room={room ?? ''} />
        ) : recap.isError ? (
          <FailedState title={t('failed')} text={reasonText(recap.error)} onRetry={() => void recap.refetch()} />
        ) : (
          <Loading what={t('loading')} />
        )}
      </main>
    </div>
  );
}
