import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classes } from './classes';
import lists from './List.module.css';
import styles from './Select.module.css';

export interface SelectItem<Key extends string> {
  id: Key;
  label: string;
  icon?: ReactNode;
}

export interface SelectProps<Key extends string> {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  items: readonly SelectItem<Key>[];
  value: Key;
  onChange: (value: Key) => void;
  /** `quiet` has no border, for bars. */
  look?: 'field' | 'quiet';
  isDisabled?: boolean;
  className?: string;
}

/** One choice of a few. */
export function Select<Key extends string>({
  label,
  hideLabel = false,
  items,
  value,
  onChange,
  look = 'field',
  isDisabled = false,
  className,
}: SelectProps<Key>) {
  return (
    <AriaSelect
      className={classes(styles.select, className)}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => items.forEach((item) => item.id === key && onChange(item.id))}
    >
      <Label className={hideLabel ? 'vh' : styles.label}>{label}</Label>
      <Button className={classes(styles.button, styles[look])}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown className="s" aria-hidden />
      </Button>
      <Popover className={lists.popover ?? ''} offset={6}>
        <ListBox items={items} className={lists.list ?? ''}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={lists.item ?? ''}>
              {item.icon}
              <span className="grow trunc">{item.label}</span>
              <Check className={classes('s', lists.check)} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
