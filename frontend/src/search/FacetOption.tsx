import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facets.module.css';

interface FacetOptionProps {
  label: string;
  icon?: ReactNode;
  /** How many hits it would leave; undefined before anything was asked. */
  count?: number | undefined;
  isChosen: boolean;
  onChange: () => void;
}

/** A value to narrow the search down to: a row with a box in a column, a chip where room is scarce. */
export function FacetOption({ label, icon, count, isChosen, onChange }: FacetOptionProps) {
  const { i18n } = useTranslation();
  return (
    <label className={styles.option}>
      <input type="checkbox" className="vh" checked={isChosen} onChange={onChange} />
      <span className={styles.box}>{isChosen && <Check aria-hidden />}</span>
      {icon}
      <span className="grow trunc" title={label}>
        {label}
      </span>
      {count !== undefined && <span className="meta">{count.toLocaleString(i18n.language)}</span>}
    </label>
  );
}
