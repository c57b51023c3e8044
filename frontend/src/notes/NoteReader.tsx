import { NotebookText } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../chat/times';
import { useReason } from '../i18n/useReason';
import { usePerson } from '../people/usePerson';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { Rejected } from '../wire/rejected';
import type { Id } from '../wire/types';
import { AUDIENCE_ICONS, useAudienceWords } from './AudienceMark';
import { ConflictButton } from './ConflictButton';
import { isChanged } from './draft';
import { NoteHead } from './NoteHead';
import { NoteMenu } from './NoteMenu';
import styles from './Note.module.css';
import { RescueDraft } from './RescueDraft';
import type { NoteView } from './types';
import { useNoteDraft } from './useNoteDesk';
import { useNoteDay } from './useNoteDay';
import { useNote } from './useNotes';
import { useGoToNotes } from './useOpenNote';

const NoteText = lazy(() => import('./NoteText'));

/** A note to read. */
export function NoteReader({ noteId }: { noteId: Id }) {
  const { t } = useTranslation('notes');
  const reason = useReason();
  const draft = useNoteDraft(noteId);
  const isNew = draft?.basedOn === 0;
  const { data: note, error, refetch } = useNote(noteId, !isNew);
  const go = useGoToNotes();
  useEffect(() => {
    if (isNew) go({ view: 'editor', noteId });
    // a note that is nowhere else can only be written
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isNew, noteId]);
  const toList = () => go({ view: 'list' });

  if (isNew) return null;
  if (isGone(error)) {
    return (
      <>
        <NoteHead title={t('gone.title')} back={t('back.list')} onBack={toList} />
        <EmptyState icon={<NotebookText aria-hidden />} title={t('gone.title')} text={t('gone.text')} className={styles.middle} />
        {draft !== undefined && isChanged(draft) && <RescueDraft noteId={noteId} />}
      </>
    );
  }
  if (note === undefined) {
    return (
      <>
        <NoteHead title={t('loading')} hideTitle back={t('back.list')} onBack={toList} />
        {error === null ? <Loading what={t('loading')} /> : <FailedState title={t('failed')} text={reason(error)} onRetry={() => void refetch()} />}
      </>
    );
  }
  return (
    <>
      <NoteHead title={note.title} back={t('back.list')} onBack={toList}>
        {note.mayEdit && (
          <Button size="sm" onPress={() => go({ view: 'editor', noteId })}>
            {t('edit')}
          </Button>
        )}
        <NoteMenu note={note} />
      </NoteHead>
      <article className={styles.scroller}>
        <About note={note} />
        {draft !== undefined && isChanged(draft) && <UnsavedNote noteId={noteId} hasConflict={draft.conflict !== undefined} />}
        {note.text.trim() === '' ? (
          <p className={styles.blank}>{t('blank')}</p>
        ) : (
          <Suspense fallback={<p className={styles.plain}>{note.text}</p>}>
            <NoteText text={note.text} />
          </Suspense>
        )}
      </article>
    </>
  );
}

function isGone(error: Error | null): boolean {
  return error instanceof Rejected && (error.code === 'NOTE_NOT_FOUND' || error.code === 'MALFORMED_FIELD');
}

/** Who reads it, where it lies, who changed it last. */
function About({ note }: { note: NoteView }) {
  const { t, i18n } = useTranslation('notes');
  const audience = useAudienceWords(note.audience);
  const author = usePerson(note.author);
  const editor = usePerson(note.editedBy);
  const day = useNoteDay(note.editedAt);
  const at = [day, timeOfDay(note.editedAt, i18n.language)].filter(Boolean).join(', ');
  return (
    <div className={styles.about}>
      <Badge tone={note.audience.kind === 'DIRECTORS' ? 'secret' : 'neutral'} icon={AUDIENCE_ICONS[note.audience.kind]}>
        {audience}
      </Badge>
      {note.folder !== undefined && <span className="meta">{note.folder}</span>}
      <span className="meta">
        {author.name === editor.name
          ? t('about.one', { author: author.name, at, version: note.version })
          : t('about.two', { author: author.name, editor: editor.name, at, version: note.version })}
      </span>
      {note.tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </div>
  );
}

function UnsavedNote({ noteId, hasConflict }: { noteId: Id; hasConflict: boolean }) {
  const { t } = useTranslation('notes');
  const go = useGoToNotes();
  return (
    <div role="status" className={styles.notice}>
      <p>{t(hasConflict ? 'conflict.waiting' : 'unsaved.text')}</p>
      {hasConflict ? (
        <ConflictButton noteId={noteId} />
      ) : (
        <Button size="sm" onPress={() => go({ view: 'editor', noteId })}>
          {t('unsaved.go')}
        </Button>
      )}
    </div>
  );
}
