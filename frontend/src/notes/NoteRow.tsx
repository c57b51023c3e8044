import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../chat/times';
import { usePerson } from '../people/usePerson';
import { Badge } from '../ui/Badge';
import { classes } from '../ui/classes';
import { AudienceMark } from './AudienceMark';
import type { ListedNote } from './listed';
import { NoteAnchor } from './NoteLinks';
import styles from './NoteList.module.css';
import { useNoteDay } from './useNoteDay';

/** A note in the list: who reads it, what it is called, who changed it last. */
export function NoteRow({ note, withFolder = false }: { note: ListedNote; withFolder?: boolean }) {
  const { t, i18n } = useTranslation('notes');
  const { name } = usePerson(note.editedBy);
  const day = useNoteDay(note.editedAt);
  const when = note.version === 0 ? t('list.notSent') : `${name} · ${day ?? timeOfDay(note.editedAt, i18n.language)}`;
  return (
    <NoteAnchor noteId={note.noteId} className={classes(styles.row, note.audience.kind === 'DIRECTORS' && 'hatch')}>
      <AudienceMark audience={note.audience} />
      <span className={styles.words}>
        <span className={styles.title}>{note.title}</span>
        <span className="meta">{withFolder && note.folder !== undefined ? `${note.folder} · ${when}` : when}</span>
      </span>
      {note.unsaved !== undefined && (
        <Badge tone={note.unsaved === 'conflict' ? 'warn' : 'neutral'}>{t(`list.${note.unsaved}`)}</Badge>
      )}
    </NoteAnchor>
  );
}
