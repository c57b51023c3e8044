import { useTranslation } from 'react-i18next';
import styles from './AdminPage.module.css';
import { Card } from './Card';
import { MakeAnew } from './MakeAnew';
import type { Projection } from './types';
import { useNumbers } from './useNumbers';
import { Verdict } from './Verdict';

/** What is made of the events, and how far behind them it is. */
export function ViewList({ views, newestEvent }: { views: readonly Projection[]; newestEvent: number | undefined }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  return (
    <Card
      title={t('views.title')}
      aside={newestEvent !== undefined && <span className="meta">{t('views.newest', { number: numbers.count(newestEvent) })}</span>}
    >
      {views.length === 0 ? (
        <p className={styles.note}>{t('views.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {views.map((view) => (
            <li key={view.name}>
              <div className={styles.line}>
                <b className={styles.name}>{view.name}</b>
                <span className="meta">{t('views.behind', { count: view.behind, number: numbers.count(view.behind) })}</span>
                <span className="meta">{t('views.generation', { number: numbers.count(view.generation) })}</span>
                <span className={styles.end}>
                  <Verdict is={view.state === 'RESTING' ? 'warn' : 'good'}>{t(`views.state.${view.state}`)}</Verdict>
                  <MakeAnew view={view} />
                </span>
              </div>
              {view.progress !== undefined && (
                <p className={styles.note}>{t('views.progress', { percent: numbers.percent(view.progress) })}</p>
              )}
              {view.reason !== undefined && <p className={styles.reason}>{view.reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
