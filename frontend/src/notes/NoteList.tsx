import { NotebookPen, Plus, Search, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useReason } from '../i18n/useReason';
import { myself } from '../table/selectors';
import { useLiveTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { Skeleton } from '../ui/Skeleton';
import { TextField } from '../ui/TextField';
import { FolderContent } from './FolderContent';
import { folderTree } from './folderTree';
import { listed } from './listed';
import { filtered, isFiltering, tagsOf, type NoteFilter } from './noteFilter';
import styles from './NoteList.module.css';
import { NoteRow } from './NoteRow';
import { useDesk, useNoteDesk } from './useNoteDesk';
import { useNotes } from './useNotes';
import { useGoToNotes } from './useOpenNote';

/** Tags that are offered without asking for more words. */
const TAGS_SHOWN = 12;

/** All notes one may read, by folders; what is typed narrows them. */
export function NoteList() {
  const { t } = useTranslation('notes');
  const reason = useReason();
  const { data: notes, error, refetch } = useNotes();
  const drafts = useDesk((state) => state.drafts);
  const me = useLiveTable((state) => state.me);
  const [filter, setFilter] = useState<NoteFilter>({ typed: '', tag: undefined });
  const all = useMemo(() => listed(notes ?? [], drafts, me), [notes, drafts, me]);
  const tags = useMemo(() => tagsOf(all).slice(0, TAGS_SHOWN), [all]);

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <TextField
          label={t('filter.label')}
          hideLabel
          placeholder={t('filter.placeholder')}
          value={filter.typed}
          onChange={(typed) => setFilter({ ...filter, typed })}
          type="search"
          className={styles.filter ?? ''}
          start={<Search className="s" aria-hidden />}
          end={
            filter.typed !== '' && (
              <IconButton size="sm" label={t('filter.clear')} icon={<X className="s" />} onPress={() => setFilter({ ...filter, typed: '' })} />
            )
          }
        />
        <NewNoteButton />
      </div>
      {tags.length > 0 && (
        <ToggleButtonGroup
          aria-label={t('filter.tags')}
          className={styles.tags ?? ''}
          selectionMode="single"
          selectedKeys={filter.tag === undefined ? [] : [filter.tag]}
          onSelectionChange={(keys) => setFilter({ ...filter, tag: tags.find((tag) => keys.has(tag)) })}
        >
          {tags.map((tag) => (
            <ToggleButton key={tag} id={tag} className={styles.tag ?? ''}>
              {tag}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <div className={styles.scroller}>
        {notes === undefined && error !== null && all.length === 0 ? (
          <FailedState title={t('list.failed')} text={reason(error)} onRetry={() => void refetch()} />
        ) : notes === undefined && all.length === 0 ? (
          <LoadingList />
        ) : all.length === 0 ? (
          <EmptyState icon={<NotebookPen aria-hidden />} title={t('list.empty')} text={t('list.emptyText')} />
        ) : isFiltering(filter) ? (
          <Found notes={filtered(all, filter)} />
        ) : (
          <FolderContent folder={folderTree(all)} />
        )}
      </div>
    </div>
  );
}

function Found({ notes }: { notes: ReturnType<typeof listed> }) {
  const { t } = useTranslation('notes');
  return (
    <>
      <p role="status" className={notes.length === 0 ? styles.nothing : 'vh'}>
        {t('filter.found', { count: notes.length })}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note.noteId}>
            <NoteRow note={note} withFolder />
          </li>
        ))}
      </ul>
    </>
  );
}

function NewNoteButton() {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const go = useGoToNotes();
  const isSpectator = useLiveTable((state) => myself(state)?.role === 'SPECTATOR');
  if (isSpectator) return null;
  const begin = () => go({ view: 'editor', noteId: desk.create({ kind: 'PRIVATE', people: [] }) });
  return (
    <Button variant="primary" icon={<Plus className="s" />} onPress={begin}>
      {t('new')}
    </Button>
  );
}

function LoadingList() {
  const { t } = useTranslation('notes');
  return (
    <div role="status" className={styles.loading}>
      <span className="vh">{t('list.loading')}</span>
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} className={styles.bar ?? ''} />
      ))}
    </div>
  );
}
