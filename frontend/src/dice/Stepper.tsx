import { Minus, Plus } from 'lucide-react';
import { Button, Group } from 'react-aria-components';
import styles from './Stepper.module.css';

interface StepperProps {
  label: string;
  /** What stands between the buttons. */
  value: string;
  lessLabel: string;
  moreLabel: string;
  onLess: (() => void) | undefined;
  onMore: (() => void) | undefined;
}

/** A value changed step by step; a direction without a handler is at its end. */
export function Stepper({ label, value, lessLabel, moreLabel, onLess, onMore }: StepperProps) {
  return (
    <Group aria-label={label} className={styles.stepper ?? ''}>
      <Button aria-label={lessLabel} isDisabled={onLess === undefined} onPress={() => onLess?.()}>
        <Minus className="s" />
      </Button>
      <output aria-live="polite">{value}</output>
      <Button aria-label={moreLabel} isDisabled={onMore === undefined} onPress={() => onMore?.()}>
        <Plus className="s" />
      </Button>
    </Group>
  );
}
