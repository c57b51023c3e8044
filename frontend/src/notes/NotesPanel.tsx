import { useTranslation } from 'react-i18next';
import styles from './Note.module.css';
import { NoteEditor } from './NoteEditor';
import { NoteHistory } from './NoteHistory';
import { NoteList } from './NoteList';
import { NoteReader } from './NoteReader';
import { useNotePlace, type Place } from './notePlaces';
import { useDesk } from './useNoteDesk';
import { useGoToNotes } from './useOpenNote';

/** The notes of the table. Escape goes one step back. */
export default function NotesPanel() {
  const { t } = useTranslation('notes');
  const place = useNotePlace((state) => state.place);
  const isNew = useDesk(({ drafts }) => 'noteId' in place && drafts[place.noteId]?.basedOn === 0);
  const go = useGoToNotes();
  return (
    // the panel hears what its controls have not used
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={t('label')}
      className={styles.panel}
      onKeyDown={(event) => {
        const back = before(place, isNew);
        if (event.key !== 'Escape' || event.defaultPrevented || back === undefined) return;
        event.stopPropagation();
        go(back);
      }}
    >
      <Shown place={place} />
    </section>
  );
}

function Shown({ place }: { place: Place }) {
  switch (place.view) {
    case 'list':
      return <NoteList />;
    case 'note':
      return <NoteReader key={place.noteId} noteId={place.noteId} />;
    case 'editor':
      return <NoteEditor key={place.noteId} noteId={place.noteId} />;
    case 'history':
      return <NoteHistory key={place.noteId} noteId={place.noteId} />;
  }
}

/** The place one step back; a note the server does not know yet can only be written. */
function before(place: Place, isNew: boolean): Place | undefined {
  switch (place.view) {
    case 'list':
      return undefined;
    case 'note':
      return { view: 'list' };
    case 'editor':
    case 'history':
      return isNew ? { view: 'list' } : { view: 'note', noteId: place.noteId };
  }
}
