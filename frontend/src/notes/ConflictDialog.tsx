import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../people/usePerson';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toasts';
import type { Id } from '../wire/types';
import styles from './Conflict.module.css';
import { difference, sideOf } from './difference';
import { DifferenceText } from './DifferenceText';
import type { Draft } from './draft';
import { mergeTexts } from './merge';
import { contentOf } from './noteContent';
import type { NoteContent, NoteView } from './types';
import { useNoteDesk, useNoteDraft } from './useNoteDesk';

/** Both texts of a note side by side, and what shall become of them. Nothing is lost whatever is chosen. */
export default function ConflictDialog({ noteId, onClose }: { noteId: Id; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const draft = useNoteDraft(noteId);
  return (
    <Dialog title={t('conflict.title')} isOpen size="lg" onOpenChange={onClose}>
      {draft?.conflict === undefined ? (
        <p>{t('conflict.over')}</p>
      ) : (
        <Conflict key={draft.conflict.version} noteId={noteId} draft={draft} current={draft.conflict} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface ConflictProps {
  noteId: Id;
  draft: Draft;
  current: NoteView;
  onClose: () => void;
}

function Conflict({ noteId, draft, current, onClose }: ConflictProps) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const editor = usePerson(current.editedBy);
  const [merged, setMerged] = useState<string>();
  const mine = draft.content;
  const theirs = contentOf(current);
  const parts = useMemo(() => difference(theirs.text, mine.text), [theirs.text, mine.text]);

  const decide = (content: NoteContent) => {
    onClose();
    void desk.resolve(noteId, content);
  };
  const takeTheirs = () => {
    decide(theirs);
    toast(t('conflict.tookTheirs'), 'info', { label: t('conflict.bringMine'), onPress: () => desk.edit(noteId, mine) });
  };

  return (
    <div className={styles.conflict}>
      <p>{t('conflict.text', { name: editor.name, version: current.version })}</p>
      <div className={styles.sides}>
        <Side title={t('conflict.mine')} content={mine} other={theirs} parts={sideOf(parts, 'added')} />
        <Side title={t('conflict.theirs', { name: editor.name })} content={theirs} other={mine} parts={sideOf(parts, 'removed')} />
      </div>
      {merged === undefined ? (
        <div className={styles.choices}>
          <Button variant="primary" onPress={() => setMerged(mergeTexts(draft.base.text, mine.text, theirs.text))}>
            {t('conflict.merge')}
          </Button>
          <Button onPress={() => decide(mine)}>{t('conflict.keepMine')}</Button>
          <Button onPress={takeTheirs}>{t('conflict.takeTheirs')}</Button>
        </div>
      ) : (
        <>
          <label className={styles.merged}>
            <span>{t('conflict.merged')}</span>
            <textarea value={merged} onChange={(event) => setMerged(event.target.value)} rows={12} />
          </label>
          <div className={styles.choices}>
            <Button variant="primary" onPress={() => decide({ ...mine, text: merged })}>
              {t('conflict.saveMerged')}
            </Button>
            <Button variant="ghost" onPress={() => setMerged(undefined)}>
              {t('conflict.back')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface SideProps {
  title: string;
  content: NoteContent;
  other: NoteContent;
  parts: React.ComponentProps<typeof DifferenceText>['parts'];
}

/** One of the texts, and above it what stands over the text where that differs. */
function Side({ title, content, other, parts }: SideProps) {
  const { t } = useTranslation('notes');
  const heads = [
    { name: t('field.title'), here: content.title, there: other.title },
    { name: t('field.folder'), here: content.folder, there: other.folder },
    { name: t('field.tags'), here: content.tags.join(', '), there: other.tags.join(', ') },
  ].filter(({ here, there }) => here !== there);
  return (
    <section className={styles.side} aria-label={title}>
      <h3>{title}</h3>
      {/* a long text is moved with the arrow keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.text} tabIndex={0}>
        {heads.map(({ name, here }) => (
          <p key={name} className={styles.headLine}>
            <span className="meta">{name}</span> <b>{here || '–'}</b>
          </p>
        ))}
        <DifferenceText parts={parts} />
      </div>
    </section>
  );
}
