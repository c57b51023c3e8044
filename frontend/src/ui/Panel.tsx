import type { ComponentProps } from 'react';
import { classes } from './classes';
import styles from './Panel.module.css';

/** A floating surface: panels stand 12 px from the window's edge and from each other. */
export function Panel({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={classes(styles.panel, className)} {...rest} />;
}
