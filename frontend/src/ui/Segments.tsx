import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segments.module.css';

export interface SegmentsProps<Key extends string> {
  label: string;
  items: readonly { id: Key; label: string; icon?: ReactNode }[];
  value: Key;
  onChange: (value: Key) => void;
}

/** One choice of two to four, all in sight. */
export function Segments<Key extends string>({ label, items, value, onChange }: SegmentsProps<Key>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.segments ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => items.forEach((item) => keys.has(item.id) && onChange(item.id))}
    >
      {items.map((item) => (
        <ToggleButton key={item.id} id={item.id} className={styles.segment ?? ''}>
          {item.icon}
          {item.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
