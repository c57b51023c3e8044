import { lazy, Suspense } from 'react';
import { classes } from '../ui/classes';
import styles from './MessageText.module.css';

const MarkdownText = lazy(() => import('./MarkdownText'));

/** Marks that open a quotation in the languages people write in. */
const QUOTED = /^[„“”"«»‚‘'‹›]/;

/** What somebody said, with its Markdown. In character it stands in the display face and in quotation marks. */
export function MessageText({ text, inCharacter = false }: { text: string; inCharacter?: boolean }) {
  const quote = inCharacter && !QUOTED.test(text);
  return (
    <div className={classes(styles.text, inCharacter && styles.inCharacter, quote && styles.quoted)}>
      <Suspense fallback={<p className={styles.plain}>{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  );
}
