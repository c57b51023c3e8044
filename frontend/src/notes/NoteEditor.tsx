import { NotebookText } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../people/usePerson';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import type { Id } from '../wire/types';
import { AudienceButton } from './AudienceButton';
import { ConflictButton } from './ConflictButton';
import { isChanged, isReady, type Draft } from './draft';
import styles from './Editor.module.css';
import { LONGEST } from './noteContent';
import { NoteFields } from './NoteFields';
import { NoteHead } from './NoteHead';
import noteStyles from './Note.module.css';
import { RescueDraft } from './RescueDraft';
import { SavingState } from './SavingState';
import type { NoteView } from './types';
import { useNoteDesk, useNoteDraft } from './useNoteDesk';
import { useNote } from './useNotes';
import { useGoToNotes } from './useOpenNote';

const TextEditor = lazy(() => import('./TextEditor'));

/** A note to write in. */
export function NoteEditor({ noteId }: { noteId: Id }) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const draft = useNoteDraft(noteId);
  const { data: note } = useNote(noteId, draft?.basedOn !== 0);
  const go = useGoToNotes();
  useEffect(() => {
    if (note !== undefined) desk.open(note);
  }, [desk, note]);

  if (draft === undefined) {
    return (
      <>
        <NoteHead title={t('loading')} hideTitle back={t('back.list')} onBack={() => go({ view: 'list' })} />
        <Loading what={t('loading')} />
      </>
    );
  }
  if (note?.mayEdit === false) {
    return (
      <>
        <NoteHead title={note.title} back={t('back.note')} onBack={() => go({ view: 'note', noteId })} />
        <EmptyState icon={<NotebookText aria-hidden />} title={t('notYours.title')} text={t('notYours.text')} className={noteStyles.middle} />
        {isChanged(draft) && <RescueDraft noteId={noteId} />}
      </>
    );
  }
  return <Writing noteId={noteId} draft={draft} note={note} />;
}

interface WritingProps {
  noteId: Id;
  draft: Draft;
  note: NoteView | undefined;
}

function Writing({ noteId, draft, note }: WritingProps) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const go = useGoToNotes();
  const { content } = draft;
  const isNew = draft.basedOn === 0;
  const leave = () => go(isNew ? { view: 'list' } : { view: 'note', noteId });
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
    // only when the editor comes up, not when the note is saved
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const write = (changes: Partial<typeof content>) => desk.edit(noteId, { ...content, ...changes });

  return (
    // the panel hears the key from all of its fields
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void desk.save(noteId);
      }}
    >
      <NoteHead title={content.title || t('untitled')} hideTitle back={t(isNew ? 'back.list' : 'back.note')} onBack={leave}>
        <AudienceButton noteId={noteId} draft={draft} note={note} />
        <Button size="sm" variant="primary" isDisabled={!isReady(draft)} onPress={() => void desk.save(noteId)} aria-keyshortcuts="Control+S">
          {t('save')}
        </Button>
      </NoteHead>
      <div className={noteStyles.scroller}>
        <input
          ref={title}
          className={styles.title}
          aria-label={t('field.title')}
          placeholder={t('untitled')}
          value={content.title}
          maxLength={LONGEST.title}
          onChange={(event) => write({ title: event.target.value })}
        />
        <NoteFields content={content} onChange={write} />
        <Meanwhile noteId={noteId} draft={draft} note={note} />
        <Suspense fallback={<Loading what={t('editorLoading')} />}>
          <TextEditor text={content.text} onChange={(text) => write({ text })} noteId={noteId} />
        </Suspense>
      </div>
      <footer className={styles.footer}>
        <SavingState noteId={noteId} draft={draft} />
      </footer>
    </div>
  );
}

/** Tells that somebody else changed the note while it was written in. */
function Meanwhile({ noteId, draft, note }: WritingProps) {
  const { t } = useTranslation('notes');
  const { name } = usePerson(note?.editedBy ?? '');
  if (draft.conflict !== undefined) {
    return (
      <div role="alert" className={noteStyles.notice}>
        <p>{t('conflict.waiting')}</p>
        <ConflictButton noteId={noteId} />
      </div>
    );
  }
  const isOutdated = note !== undefined && note.version > draft.basedOn && isChanged(draft) && draft.delivery === undefined;
  if (!isOutdated) return null;
  return (
    <div role="status" className={noteStyles.notice}>
      <p>{t('conflict.coming', { name })}</p>
    </div>
  );
}
