import { useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { reasonText } from '../dock/reasonText';
import { useLiveSession } from '../table/TableContext';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import type { Audience, NoteCommand, NoteSummary, NoteView } from './types';
import { notesKey } from './useNotes';

/** What is done to a note besides writing: it takes effect at once or is refused. Both answer whether it was done. */
export function useNoteActions() {
  const api = useApi();
  const client = useQueryClient();
  const { roomId } = useLiveSession();

  async function change(note: NoteSummary, command: NoteCommand): Promise<boolean> {
    try {
      await api.changeNote(roomId, note.noteId, { commandId: newId(), ...command });
      return true;
    } catch (reason) {
      if (!(reason instanceof Rejected)) throw reason;
      const { current } = reason.details as { current?: NoteView };
      // who reads a note has nothing to do with what was written into it meanwhile
      if (command.type === 'ShareNote' && reason.code === 'NOTE_CONFLICT' && current !== undefined && current.version > command.basedOn) {
        return change(note, { ...command, basedOn: current.version });
      }
      toast(reasonText(reason), 'error');
      return false;
    } finally {
      void client.invalidateQueries({ queryKey: notesKey(roomId) });
    }
  }

  return {
    share: (note: NoteSummary, audience: Audience) => change(note, { type: 'ShareNote', basedOn: note.version, audience }),
    remove: (note: NoteSummary) => change(note, { type: 'DeleteNote', basedOn: note.version }),
  };
}
