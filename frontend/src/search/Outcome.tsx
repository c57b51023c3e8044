import { Moon, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { Skeleton } from '../ui/Skeleton';
import { countFilters, type Question } from './question';
import styles from './Results.module.css';
import type { Finding } from './useSearch';

interface OutcomeProps {
  finding: Exclude<Finding, { state: 'notAsked' }>;
  question: Question;
  onClearFilters: () => void;
}

/** What there is to see when there are no hits: not yet, none, or why not. */
export function Outcome({ finding, question, onClearFilters }: OutcomeProps) {
  const { t } = useTranslation('search');
  const reasonText = useReason();
  switch (finding.state) {
    case 'loading':
      return (
        <div className={styles.waiting} role="status">
          <span className="vh">{t('loading')}</span>
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </div>
      );
    case 'resting':
      return (
        <div role="status" className={styles.state}>
          <EmptyState icon={<Moon aria-hidden />} title={t('resting.title')} text={t('resting.text')} />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.state}>
          <FailedState title={t('failed.title')} text={reasonText(finding.reason)} onRetry={finding.retry} />
        </div>
      );
    case 'found': {
      const text = question.text.trim();
      const isFiltered = countFilters(question) > 0;
      return (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={text === '' ? t('empty.titleFiltered') : t('empty.title', { text })}
          text={t(isFiltered ? 'empty.filtered' : 'empty.text')}
          className={styles.state}
          action={
            isFiltered && (
              <Button size="sm" onPress={onClearFilters}>
                {t('clearFilters')}
              </Button>
            )
          }
        />
      );
    }
  }
}
