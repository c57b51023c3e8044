import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import styles from './AsSeenBy.module.css';
import { useEyes } from './useEyes';

/** Whose eyes the past is seen through, for Directors. */
export function AsSeenBy() {
  const { t } = useTranslation('replay');
  const eyes = useEyes();
  if (eyes === undefined) return null;
  return (
    <div className={styles.chooser}>
      <span aria-hidden="true">{t('asSeenBy')}</span>
      <Select label={t('asSeenBy')} hideLabel look="quiet" {...eyes} />
    </div>
  );
}
