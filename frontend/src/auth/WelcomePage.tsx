import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Logo } from '../ui/Logo';
import { Panel } from '../ui/Panel';
import type { ServerConfig } from '../wire/types';
import type { Auth } from './auth';
import { leaveForSignIn } from './useSignIn';
import styles from './WelcomePage.module.css';

/** The door, for those who signed out. */
export function WelcomePage({ auth, config }: { auth: Auth; config: ServerConfig }) {
  const { t } = useTranslation('auth');
  return (
    <main className={styles.page}>
      <Logo wordmark />
      <Panel className={styles.panel}>
        <h1>{t('welcome')}</h1>
        <p>{t('signedOut')}</p>
        <Button variant="primary" onPress={() => void leaveForSignIn(auth)}>
          {t('signIn')}
        </Button>
        <Button onPress={() => void leaveForSignIn(auth, 'register')}>{t('register')}</Button>
        {config.sampleAccounts.length > 0 && (
          <p className="meta">
            {t('sampleAccounts', { names: config.sampleAccounts.map(({ username }) => username).join(', ') })}
          </p>
        )}
      </Panel>
    </main>
  );
}
