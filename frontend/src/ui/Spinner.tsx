import { LoaderCircle } from 'lucide-react';
import styles from './Spinner.module.css';

/** Something is under way, and says what. */
export function Loading({ what }: { what: string }) {
  return (
    <div role="status" className={styles.loading}>
      <Spinner />
      {what}
    </div>
  );
}

/** Turns where words stand beside it; still under reduced motion. */
export function Spinner() {
  return <LoaderCircle className={styles.spinner} aria-hidden />;
}
