import { Ellipsis, History, Link, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { iDirect } from '../table/selectors';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuItem, MenuLine } from '../ui/Menu';
import { toast } from '../ui/toasts';
import { notePath } from './addresses';
import { AudienceDialog } from './AudienceDialog';
import type { NoteSummary } from './types';
import { useNoteActions } from './useNoteActions';
import { useGoToNotes } from './useOpenNote';

/** What can be done with a note besides writing in it. */
export function NoteMenu({ note }: { note: NoteSummary }) {
  const { t } = useTranslation('notes');
  const { roomId } = useLiveSession();
  const go = useGoToNotes();
  const { share, remove } = useNoteActions();
  const isDirector = useLiveTable(iDirect);
  const [asks, setAsks] = useState<'share' | 'remove'>();
  const mayRemove = note.mayShare || (isDirector && note.audience.kind === 'TABLE');

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(window.location.origin + notePath(roomId, note.noteId));
      toast(t('copied'), 'ok');
    } catch {
      toast(t('copyFailed'), 'error');
    }
  }

  async function removeIt() {
    setAsks(undefined);
    if (await remove(note)) go({ view: 'list' });
  }

  return (
    <>
      <Menu label={t('more')} trigger={<IconButton size="sm" label={t('more')} icon={<Ellipsis className="s" />} />}>
        {note.mayShare && <MenuItem label={t('share.title')} icon={<Users />} onAction={() => setAsks('share')} />}
        <MenuItem label={t('history.title')} icon={<History />} onAction={() => go({ view: 'history', noteId: note.noteId })} />
        <MenuItem label={t('copyLink')} icon={<Link />} onAction={() => void copyLink()} />
        {mayRemove && <MenuLine />}
        {mayRemove && <MenuItem label={t('remove.title')} icon={<Trash2 />} tone="danger" onAction={() => setAsks('remove')} />}
      </Menu>
      <AudienceDialog
        isOpen={asks === 'share'}
        onOpenChange={() => setAsks(undefined)}
        audience={note.audience}
        onChoose={(audience) => share(note, audience)}
      />
      <Dialog
        title={t('remove.title')}
        isOpen={asks === 'remove'}
        onOpenChange={() => setAsks(undefined)}
        actions={
          <>
            <Button variant="ghost" onPress={() => setAsks(undefined)}>
              {t('remove.keep')}
            </Button>
            <Button variant="danger" onPress={() => void removeIt()}>
              {t('remove.confirm')}
            </Button>
          </>
        }
      >
        {t('remove.ask', { title: note.title })}
      </Dialog>
    </>
  );
}
