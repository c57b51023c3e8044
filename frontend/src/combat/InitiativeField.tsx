import { Input, NumberField } from 'react-aria-components';
import styles from './InitiativeField.module.css';

/** As far as the table takes it. */
const FARTHEST = 1000;

interface InitiativeFieldProps {
  label: string;
  value: number | undefined;
  /** Told when the field is left or Enter is pressed. */
  onCommit: (value: number) => void;
}

/** An initiative number that can be changed in place. */
export function InitiativeField({ label, value, onCommit }: InitiativeFieldProps) {
  return (
    <NumberField
      aria-label={label}
      className={styles.field ?? ''}
      value={value ?? NaN}
      minValue={-FARTHEST}
      maxValue={FARTHEST}
      step={1}
      onChange={(changed) => {
        if (!Number.isNaN(changed) && changed !== value) onCommit(changed);
      }}
    >
      <Input placeholder="0" />
    </NumberField>
  );
}
