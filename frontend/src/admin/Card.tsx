import { useId, type ReactNode } from 'react';
import { classes } from '../ui/classes';
import styles from './AdminPage.module.css';

/** A part of the page under a heading. */
export function Card({ title, aside, wide = false, children }: { title: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes(styles.card, wide && styles.wide)} aria-labelledby={id}>
      <header className={styles.cardHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
