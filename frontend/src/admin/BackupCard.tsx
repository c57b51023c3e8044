import { useTranslation } from 'react-i18next';
import styles from './AdminPage.module.css';
import { Card } from './Card';
import type { Backup } from './types';
import { useNumbers } from './useNumbers';
import { Verdict } from './Verdict';

/** The last backup. */
export function BackupCard({ backup, now }: { backup: Backup | undefined; now: string }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  if (backup === undefined) {
    return (
      <Card title={t('backup.title')}>
        <p className={styles.note}>{t('backup.none')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('backup.title')}
      aside={
        backup.ok && !backup.late ? (
          <Verdict is="good">{t('backup.good')}</Verdict>
        ) : (
          <Verdict is="warn">{t(backup.ok || backup.at === undefined ? 'backup.late' : 'backup.failed')}</Verdict>
        )
      }
    >
      {backup.at !== undefined && <p>{t('backup.made', { since: numbers.since(backup.at, now) })}</p>}
      {backup.file !== undefined && (
        <p className={styles.reason}>
          {backup.file}
          {backup.bytes !== undefined && ` · ${numbers.bytes(backup.bytes)}`}
        </p>
      )}
      {backup.message !== undefined && <p className={styles.note}>{backup.message}</p>}
      {backup.late && <p className={styles.note}>{t('backup.do')}</p>}
    </Card>
  );
}
