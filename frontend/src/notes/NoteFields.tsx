import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField';
import styles from './Editor.module.css';
import { folderPaths, folderTree } from './folderTree';
import { LONGEST, readTags } from './noteContent';
import type { NoteContent } from './types';
import { useNotes } from './useNotes';

interface NoteFieldsProps {
  content: NoteContent;
  onChange: (changes: Partial<NoteContent>) => void;
}

/** Where a note lies and what it is about; folded away when one only wants to write. */
export function NoteFields({ content, onChange }: NoteFieldsProps) {
  const { t } = useTranslation('notes');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const summary = [content.folder, content.tags.join(', ')].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.fields}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDown className="s" aria-hidden /> : <ChevronRight className="s" aria-hidden />}
        <span className="trunc">{summary || t('field.none')}</span>
      </button>
      <div id={id} hidden={!isOpen} className={styles.inputs}>
        <FolderField folder={content.folder} onChange={(folder) => onChange({ folder })} />
        <TagsField tags={content.tags} onChange={(tags) => onChange({ tags })} />
      </div>
    </div>
  );
}

function FolderField({ folder, onChange }: { folder: string; onChange: (folder: string) => void }) {
  const { t } = useTranslation('notes');
  const id = useId();
  const { data: notes } = useNotes();
  const paths = useMemo(() => folderPaths(folderTree(notes ?? [])), [notes]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('field.folder')}</label>
      <input
        id={id}
        list={`${id}-paths`}
        value={folder}
        maxLength={LONGEST.folder}
        placeholder={t('field.folderExample')}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-paths`}>
        {paths.map((path) => (
          <option key={path} value={path}>
            {path}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** What is typed stays as it is until somebody leaves the field; tags are made of it at once. */
function TagsField({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation('notes');
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      label={t('field.tags')}
      value={typed ?? tags.join(', ')}
      placeholder={t('field.tagsExample')}
      onChange={(value) => {
        setTyped(value);
        onChange(readTags(value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
