import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import styles from './Facets.module.css';
import { PERIODS, type Question } from './question';

interface PeriodFilterProps {
  question: Question;
  onChange: (changes: Partial<Question>) => void;
}

/** When it happened: a stretch that ends today, or one between two days. */
export function PeriodFilter({ question, onChange }: PeriodFilterProps) {
  const { t } = useTranslation('search');
  return (
    <div className={styles.period}>
      <Select
        label={t('period.label')}
        items={PERIODS.map((id) => ({ id, label: t(`period.${id}`) }))}
        value={question.period}
        onChange={(period) => onChange({ period })}
      />
      {question.period === 'between' && (
        <>
          <label>
            {t('period.first')}
            <input type="date" max={question.last} value={question.first} onChange={(event) => onChange({ first: event.target.value })} />
          </label>
          <label>
            {t('period.last')}
            <input type="date" min={question.first} value={question.last} onChange={(event) => onChange({ last: event.target.value })} />
          </label>
        </>
      )}
    </div>
  );
}
