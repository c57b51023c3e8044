import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import styles from './NumberInput.module.css';

export interface NumberInputProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** Digits after the point. */
  digits?: number;
}

/** A number that is typed, stepped with arrow keys, or with a button each way. */
export function NumberInput({ label, value, onChange, min, max, step, digits = 0 }: NumberInputProps) {
  return (
    <NumberField
      className={styles.field ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      {...(step === undefined ? {} : { step })}
      formatOptions={{ maximumFractionDigits: digits, useGrouping: false }}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <Button slot="decrement" className={styles.step ?? ''}>
          <Minus className="s" aria-hidden />
        </Button>
        <Input className={styles.input ?? ''} />
        <Button slot="increment" className={styles.step ?? ''}>
          <Plus className="s" aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
