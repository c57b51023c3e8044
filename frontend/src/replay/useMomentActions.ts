import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useReason } from '../i18n/useReason';
import { useLiveSession } from '../table/TableContext';
import { toast } from '../ui/toasts';
import type { Command } from '../wire/types';
import { timecode } from './clock';
import { momentPath } from './moments';
import { useReplay } from './ReplayContext';

/** What can be done with the moment that is shown; the commands go to the open table. */
export function useMomentActions() {
  const { t } = useTranslation('replay');
  const reasonText = useReason();
  const live = useLiveSession();
  const { player } = useReplay();

  async function send(command: Command, done: string): Promise<boolean> {
    try {
      await live.send(command);
      toast(done, 'ok');
      return true;
    } catch (reason) {
      toast(reasonText(reason), 'error');
      return false;
    }
  }

  /** The moment as people say it: the session and the time in it. */
  function name(): string {
    const { timeline, axis, playhead } = player.store.getState();
    const time = timecode(playhead - (axis?.first.at ?? playhead));
    return timeline?.session === undefined ? t('momentName', { time }) : t('momentNameIn', { number: timeline.session.number, time });
  }

  function link(): string {
    // everybody sees it with their own eyes
    return window.location.origin + momentPath(live.roomId, { seq: player.store.getState().seq });
  }

  return {
    name,
    async copyLink() {
      try {
        await navigator.clipboard.writeText(link());
        toast(t('linkCopied'), 'ok');
      } catch {
        // without permission, or on a page that is not secure: the address bar has it
        toast(t('linkNotCopied'), 'warn');
      }
    },
    shareInChat: () => send({ type: 'PostMessage', text: `[${name()}](${link()})` }, t('shared')),
    bookmark: (label: string) =>
      send({ type: 'PlaceBookmark', bookmarkId: newId(), seq: player.store.getState().seq, label }, t('bookmark.added')),
    removeBookmark: (bookmarkId: string) => send({ type: 'RemoveBookmark', bookmarkId }, t('bookmark.removed')),
  };
}
