import { ChevronDown, ChevronRight, Folder as FolderIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Folder } from './folderTree';
import styles from './NoteList.module.css';
import { useNotePlace, useNotePlaces } from './notePlaces';
import { NoteRow } from './NoteRow';

/** The folders in a folder, which fold, and then its notes. */
export function FolderContent({ folder }: { folder: Folder }) {
  return (
    <ul className={folder.path === '' ? undefined : styles.nested}>
      {folder.folders.map((child) => (
        <li key={child.path}>
          <FolderRow folder={child} />
        </li>
      ))}
      {folder.notes.map((note) => (
        <li key={note.noteId}>
          <NoteRow note={note} />
        </li>
      ))}
    </ul>
  );
}

function FolderRow({ folder }: { folder: Folder }) {
  const { t } = useTranslation('notes');
  const places = useNotePlaces();
  const isFolded = useNotePlace((state) => state.folded.has(folder.path));
  return (
    <>
      <button type="button" className={styles.folder} aria-expanded={!isFolded} onClick={() => places.toggleFolder(folder.path)}>
        {isFolded ? <ChevronRight className="s" aria-hidden /> : <ChevronDown className="s" aria-hidden />}
        <FolderIcon className="s" aria-hidden />
        <span className="trunc grow">{folder.name}</span>
        <span className="meta">
          {folder.count}
          <span className="vh"> {t('list.notes', { count: folder.count })}</span>
        </span>
      </button>
      {!isFolded && <FolderContent folder={folder} />}
    </>
  );
}
