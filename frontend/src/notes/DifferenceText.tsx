import { useTranslation } from 'react-i18next';
import styles from './Difference.module.css';
import type { FoldedPart, OwnPart } from './difference';
import type { NoteContent } from './types';

/** A text with what was added and removed: underlined and struck, coloured besides, and told to screen readers. */
export function DifferenceText({ parts }: { parts: readonly (FoldedPart | OwnPart)[] }) {
  const { t } = useTranslation('notes');
  return (
    <div className={styles.text}>
      {parts.map((part, index) => {
        // parts are never moved among each other
        // oxlint-disable react/no-array-index-key
        switch (part.kind) {
          case 'same':
            return <span key={index}>{part.text}</span>;
          case 'added':
            return (
              <ins key={index}>
                <span className="vh">{t('difference.added')} </span>
                {part.text}
              </ins>
            );
          case 'removed':
            return (
              <del key={index}>
                <span className="vh">{t('difference.removed')} </span>
                {part.text}
              </del>
            );
          case 'own':
            return <mark key={index}>{part.text}</mark>;
          case 'folded':
            return (
              <span key={index} className={styles.folded}>
                {t('difference.folded', { count: part.lines })}
              </span>
            );
        }
        // oxlint-enable react/no-array-index-key
      })}
    </div>
  );
}

/** What is different above the text: title, folder and tags. */
export function HeadDifference({ before, after }: { before: NoteContent; after: NoteContent }) {
  const { t } = useTranslation('notes');
  const lines = [
    { label: t('field.title'), from: before.title, to: after.title },
    { label: t('field.folder'), from: before.folder, to: after.folder },
    { label: t('field.tags'), from: before.tags.join(', '), to: after.tags.join(', ') },
  ].filter(({ from, to }) => from !== to);
  if (lines.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {lines.map(({ label, from, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <DifferenceText
              parts={[
                ...(from === '' ? [] : [{ kind: 'removed' as const, text: from }]),
                ...(to === '' ? [] : [{ kind: 'added' as const, text: to }]),
              ]}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
