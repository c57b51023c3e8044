import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import type { Account, Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import { JoinPage } from '../lobby/JoinPage';
import { LobbyPage } from '../lobby/LobbyPage';
import { SearchDoor } from '../search/SearchDoor';
import { Loading } from '../ui/Spinner';
import { createApi } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import styles from './App.module.css';
import { NotFoundPage } from './NotFoundPage';
import { SignedOutNotice } from './SignedOutNotice';

const AdminPage = lazy(() => import('../admin/AdminPage'));
const RecapPage = lazy(() => import('../recap/RecapPage'));
const TableRoute = lazy(() => import('./TableRoute'));

/** Asks again only when the server could not be reached; a refusal stays one. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, reason) => failures < 3 && reason instanceof Rejected && reason.code === UNREACHABLE },
  },
});

export function SignedInApp({ account, auth }: { account: Account; auth: Auth }) {
  const { t, i18n } = useTranslation('app');
  const api = useMemo(() => createApi(auth.accessToken), [auth]);
  const signedIn = useMemo(() => ({ account, auth }), [account, auth]);
  return (
    <I18nProvider locale={i18n.language}>
      <QueryClientProvider client={queryClient}>
        <AuthProvider value={signedIn}>
          <ApiProvider value={api}>
            <BrowserRouter>
              <Suspense
                fallback={
                  <main className={styles.middle}>
                    <Loading what={t('openingTable')} />
                  </main>
                }
              >
                <Routes>
                  <Route index element={<LobbyPage />} />
                  <Route path="admin" element={<AdminPage />} />
                  <Route path="join/:code" element={<JoinPage />} />
                  {/* one element for all of these, so that the table stays open from one to the other */}
                  <Route path="rooms/:roomId" element={<TableRoute />}>
                    <Route index element={null} />
                    <Route path="moments/:seq" element={null} />
                    <Route path="notes/:noteId" element={null} />
                  </Route>
                  <Route path="rooms/:roomId/sessions/:sessionId/recap" element={<RecapPage />} />
                  <Route path="*" element={<NotFoundPage />} />
                </Routes>
              </Suspense>
              <SearchDoor />
            </BrowserRouter>
            <SignedOutNotice />
          </ApiProvider>
        </AuthProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
