import { DoorClosed } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import { useSignedIn } from '../auth/AuthContext';
import { openTable } from '../table/openTable';
import { TableProvider } from '../table/TableContext';
import type { TableSession } from '../table/types';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import styles from './App.module.css';
import { TablePage } from './TablePage';

/** Opens the table of the address, and closes it when the address is another. */
export default function TableRoute() {
  const session = useOpenTable(useParams().roomId ?? '');
  return session === undefined ? null : (
    <TableProvider value={session}>
      <Table session={session} />
    </TableProvider>
  );
}

function useOpenTable(roomId: string): TableSession | undefined {
  const api = useApi();
  const { account, auth } = useSignedIn();
  const [session, setSession] = useState<TableSession>();
  useEffect(() => {
    const opened = openTable(roomId, account.id, {
      api,
      accessToken: auth.accessToken,
      onTokenRenewed: auth.onTokenRenewed,
    });
    setSession(opened);
    return () => opened.close();
  }, [roomId, account, api, auth]);
  return session?.roomId === roomId ? session : undefined;
}

function Table({ session }: { session: TableSession }) {
  const { t } = useTranslation('app');
  const isLoaded = useStore(session.store, (state) => state.table !== null);
  const closedBecause = useStore(session.store, (state) => state.closedBecause);
  const name = useStore(session.store, (state) => state.table?.name);
  useEffect(() => {
    if (name === undefined) return;
    document.title = `${name} · DSVTT`;
    return () => {
      document.title = 'DSVTT';
    };
  }, [name]);

  if (closedBecause !== undefined) {
    return (
      <main className={styles.middle}>
        <EmptyState
          icon={<DoorClosed aria-hidden />}
          title={t('closed.title')}
          text={t([`closed.${closedBecause.code}`, 'closed.other'], { message: closedBecause.message })}
          action={
            <Link to="/" className={buttonClass('secondary')}>
              {t('toMyRooms')}
            </Link>
          }
        />
      </main>
    );
  }
  return isLoaded ? (
    <TablePage />
  ) : (
    <main className={styles.middle}>
      <Loading what={t('openingTable')} />
    </main>
  );
}
