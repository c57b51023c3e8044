import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailedState } from '../ui/EmptyState';
import { useApi } from '../wire/ApiContext';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import { LobbyHeader } from './LobbyHeader';
import { Lobby } from './Lobby';
import { LobbyLoading } from './LobbyLoading';
import { NoRooms } from './NoRooms';
import styles from './LobbyPage.module.css';

/** How often it is asked who came and who went. */
const REFRESH_MILLIS = 10_000;

/** My rooms. */
export function LobbyPage() {
  const { t } = useTranslation('lobby');
  const api = useApi();
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: () => api.rooms(), refetchInterval: REFRESH_MILLIS });
  return (
    <div className={styles.page}>
      <LobbyHeader />
      <main className={styles.main}>
        {rooms.data === undefined ? (
          rooms.isError ? (
            <FailedState title={t('failed.title')} text={t(failure(rooms.error))} onRetry={() => void rooms.refetch()} />
          ) : (
            <LobbyLoading />
          )
        ) : rooms.data.length === 0 ? (
          <NoRooms />
        ) : (
          <Lobby rooms={rooms.data} />
        )}
      </main>
    </div>
  );
}

function failure(reason: Error): 'failed.unreachable' | 'failed.refused' {
  return reason instanceof Rejected && reason.code === UNREACHABLE ? 'failed.unreachable' : 'failed.refused';
}
