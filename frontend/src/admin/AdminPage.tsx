import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReason } from '../i18n/useReason';
import { LobbyHeader } from '../lobby/LobbyHeader';
import { buttonClass } from '../ui/Button';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import styles from './AdminPage.module.css';
import { BackupCard } from './BackupCard';
import { CommandList } from './CommandList';
import { NodeList } from './NodeList';
import { healthOf, partsOf } from './overview';
import { PartList } from './PartList';
import { PathCheck } from './PathCheck';
import type { ServerStatus } from './types';
import { useNumbers } from './useNumbers';
import { Verdict } from './Verdict';
import { ViewList } from './ViewList';

const REFRESH_MILLIS = 5_000;
const SLOWEST = 8;

/** How the server is, for those who administer it. */
export default function AdminPage() {
  const { t } = useTranslation('admin');
  const reasonText = useReason();
  const api = useApi();
  const status = useQuery({ queryKey: ['admin', 'status'], queryFn: () => api.serverStatus(), refetchInterval: REFRESH_MILLIS });
  const isRefused = status.error instanceof Rejected && status.error.code === 'FORBIDDEN';
  return (
    <div className={styles.page}>
      <LobbyHeader />
      <main className={styles.main}>
        {isRefused ? (
          <EmptyState
            icon={<Lock aria-hidden />}
            title={t('refused.title')}
            text={t('refused.text')}
            action={
              <Link to="/" className={buttonClass('secondary')}>
                {t('toMyRooms')}
              </Link>
            }
          />
        ) : status.data !== undefined ? (
          <StatusOf status={status.data} lost={status.isError} />
        ) : status.isError ? (
          <FailedState title={t('failed')} text={reasonText(status.error)} onRetry={() => void status.refetch()} />
        ) : (
          <Loading what={t('loading')} />
        )}
      </main>
    </div>
  );
}

function StatusOf({ status, lost }: { status: ServerStatus; lost: boolean }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  const health = healthOf(status);
  const commands = status.nodes
    .flatMap((node) => node.slowest)
    .toSorted((one, other) => other.slowestMillis - one.slowestMillis)
    .slice(0, SLOWEST);
  return (
    <>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <span role="status">
          <Verdict is={health}>{t(`health.${health}`)}</Verdict>
        </span>
        <span className={styles.updated} data-lost={lost}>
          {t(lost ? 'lost' : 'updated', { time: numbers.time(status.at) })}
        </span>
      </header>
      <div className={styles.cards}>
        <PartList parts={partsOf(status)} />
        <ViewList views={status.projections} newestEvent={status.newestEvent} />
        <CommandList commands={commands} />
        <BackupCard backup={status.backup} now={status.at} />
        <NodeList nodes={status.nodes} now={status.at} />
        <PathCheck />
      </div>
    </>
  );
}
