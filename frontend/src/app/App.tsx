import { useTranslation } from 'react-i18next';
import { useSignIn, type SignInState } from '../auth/useSignIn';
import { WelcomePage } from '../auth/WelcomePage';
import { FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { ToastRegion } from '../ui/Toast';
import styles from './App.module.css';
import { SignedInApp } from './SignedInApp';

export function App({ arrival }: { arrival: Promise<SignInState> }) {
  return (
    <>
      <Door arrival={arrival} />
      <ToastRegion />
    </>
  );
}

/** Shows the client to those who are signed in, and how to get there to everyone else. */
function Door({ arrival }: { arrival: Promise<SignInState> }) {
  const { t } = useTranslation('auth');
  const state = useSignIn(arrival);
  switch (state.kind) {
    case 'signedIn':
      return <SignedInApp account={state.account} auth={state.auth} />;
    case 'welcome':
      return <WelcomePage auth={state.auth} config={state.config} />;
    case 'arriving':
      return (
        <main className={styles.middle}>
          <Loading what={t('arriving')} />
        </main>
      );
    case 'failed':
      return (
        <main className={styles.middle}>
          <FailedState
            title={t('failed.title')}
            text={t([`failed.${state.reason.code}`, 'failed.other'], { message: state.reason.message })}
            onRetry={state.retry}
          />
        </main>
      );
  }
}
