import { useTranslation } from 'react-i18next';
import styles from './AdminPage.module.css';
import { Card } from './Card';
import type { CommandTiming } from './types';
import { useNumbers } from './useNumbers';

/** The commands people waited for longest. */
export function CommandList({ commands }: { commands: readonly CommandTiming[] }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  return (
    <Card title={t('commands.title')} aside={<span className="meta">{t('commands.lately')}</span>}>
      {commands.length === 0 ? (
        <p className={styles.note}>{t('commands.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('commands.type')}</th>
              <th scope="col">{t('commands.slowest')}</th>
              <th scope="col">{t('commands.mean')}</th>
              <th scope="col">{t('commands.rejected')}</th>
            </tr>
          </thead>
          <tbody>
            {commands.map((timing) => (
              <tr key={timing.type}>
                <th scope="row">{timing.type}</th>
                <td>{numbers.millis(timing.slowestMillis)}</td>
                <td>{numbers.millis(timing.meanMillis)}</td>
                <td>{t('commands.of', { rejected: numbers.count(timing.rejected), count: numbers.count(timing.count) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
