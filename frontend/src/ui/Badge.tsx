import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Badge.module.css';

export interface BadgeProps {
  tone?: 'neutral' | 'accent' | 'past' | 'danger' | 'warn' | 'good' | 'secret';
  icon?: ReactNode;
  children: ReactNode;
}

/** A word about a thing, in a tone; never the tone alone. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
