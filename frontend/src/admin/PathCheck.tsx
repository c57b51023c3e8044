import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import styles from './AdminPage.module.css';
import { lookAtPath } from './browserSide';
import { Card } from './Card';
import { findings, type Finding } from './path';
import { useNumbers } from './useNumbers';
import { Verdict } from './Verdict';

/** Whether the way from this browser to the server is as it should be, and what to change where it is not. */
export function PathCheck() {
  const { t } = useTranslation('admin');
  const reasonText = useReason();
  const api = useApi();
  const path = useQuery({ queryKey: ['admin', 'path'], queryFn: () => lookAtPath(() => api.requestPath()), staleTime: Infinity });
  const list = path.data && findings(path.data.seen, path.data.browser);
  return (
    <Card
      title={t('path.title')}
      wide
      aside={
        <Button size="sm" isPending={path.isFetching} onPress={() => void path.refetch()}>
          {t('path.again')}
        </Button>
      }
    >
      <p className={styles.note}>{t('path.about')}</p>
      {list !== undefined ? (
        <ul className={styles.rows}>
          {list.map((finding) => (
            <li key={finding.id}>
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
      ) : path.isError ? (
        <FailedState title={t('path.failed')} text={reasonText(path.error)} onRetry={() => void path.refetch()} />
      ) : (
        <Loading what={t('path.looking')} />
      )}
    </Card>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { t } = useTranslation('admin');
  const { tenths } = useNumbers();
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => [name, typeof value === 'number' ? tenths(value) : value]),
  );
  return (
    <>
      <div className={styles.line}>
        <b className={styles.name}>{t(`path.names.${finding.id}`)}</b>
        <span className={styles.end}>
          <Verdict is={finding.verdict}>{t(`path.verdict.${finding.verdict}`)}</Verdict>
        </span>
      </div>
      <p className={styles.note}>{t(`path.${finding.text}`, values)}</p>
      {finding.verdict !== 'good' && <p className={styles.remedy}>{t(`path.fix.${finding.id}`, values)}</p>}
    </>
  );
}
