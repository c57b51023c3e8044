import { TriangleAlert } from 'lucide-react';
import styles from './MistakeNote.module.css';

/** What is wrong with an input, and where. */
export interface InputTrouble {
  input: string;
  /** In UTF-16 units from the start of the input. */
  at: number;
  message: string;
}

/** Ties the input of the composer to what is wrong with it. */
export const MISTAKE_ID = 'composer-mistake';

/** The input with a mark where it stops making sense, and why. */
export function MistakeNote({ id, trouble }: { id: string; trouble: InputTrouble }) {
  const { input, at, message } = trouble;
  const line = input.replaceAll('\n', ' ');
  return (
    <div id={id} className={styles.note} role="alert">
      <code aria-hidden="true">
        {line.slice(0, at)}
        <mark>{line.slice(at, at + 1) || ' '}</mark>
        {line.slice(at + 1)}
      </code>
      <p>
        <TriangleAlert className="s" aria-hidden="true" />
        {message}
      </p>
    </div>
  );
}
