import type { ReactNode } from 'react';
import { Button as AriaButton, ProgressBar, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './Button.module.css';
import { Spinner } from './Spinner';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** At most one primary button in a region. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'sm' | 'md';
  icon?: ReactNode;
  children?: ReactNode;
  className?: string;
}

export function Button({ variant = 'secondary', size = 'md', icon, children, className, ...rest }: ButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <AriaButton className={buttonClass(variant, size, className)} {...rest}>
      {rest.isPending ? (
        <ProgressBar aria-label={t('working')} isIndeterminate className={styles.progress ?? ''}>
          <Spinner />
        </ProgressBar>
      ) : (
        icon
      )}
      {children}
    </AriaButton>
  );
}

/** The look of a button for what is something else, such as a link. */
export function buttonClass(variant: NonNullable<ButtonProps['variant']>, size: 'sm' | 'md' = 'md', className?: string) {
  return classes(styles.button, styles[variant], size === 'sm' && styles.sm, className);
}
