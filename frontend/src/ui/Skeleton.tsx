import { classes } from './classes';
import styles from './Skeleton.module.css';

/** The place of something that is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes(styles.skeleton, className)} />;
}
