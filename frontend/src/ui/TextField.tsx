import { TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classes } from './classes';
import styles from './TextField.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: string | undefined;
  /** What is wrong; also makes the field invalid. */
  error?: string | undefined;
  placeholder?: string;
  /** Before and after what is typed. */
  start?: ReactNode;
  end?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

export function TextField({ label, hideLabel, hint, error, placeholder, start, end, inputRef, className, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={classes(styles.field, className)}>
      <Label className={hideLabel ? 'vh' : styles.label}>{label}</Label>
      <Group className={styles.input ?? ''}>
        {start}
        <Input placeholder={placeholder} ref={inputRef} />
        {end}
      </Group>
      {error === undefined && hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.hint, styles.error)}>
        <TriangleAlert className="s" aria-hidden /> {error}
      </FieldError>
    </AriaTextField>
  );
}
