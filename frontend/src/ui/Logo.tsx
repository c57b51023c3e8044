import styles from './Logo.module.css';

/** The sword in its square. */
export function Logo({ wordmark = false }: { wordmark?: boolean }) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 28 28" aria-hidden="true" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
        <rect x="1" y="1" width="26" height="26" rx="7" strokeWidth="1.75" />
        <path d="M7 21 17.6 10.4l3.4-3.4-.6 4.2L9.6 22M9 16.5l2.7 2.7" strokeWidth="1.9" />
      </svg>
      {wordmark && <b>DSVTT</b>}
    </span>
  );
}
