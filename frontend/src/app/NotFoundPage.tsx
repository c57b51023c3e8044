import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './App.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <main className={styles.middle}>
      <EmptyState
        icon={<Compass aria-hidden />}
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <Link to="/" className={buttonClass('secondary')}>
            {t('toMyRooms')}
          </Link>
        }
      />
    </main>
  );
}
