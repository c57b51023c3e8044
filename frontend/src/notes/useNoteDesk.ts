import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useLiveSession } from '../table/TableContext';
import type { TableSession } from '../table/types';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import type { Draft } from './draft';
import { DraftStorage } from './draftStorage';
import { NoteDesk, type DeskState } from './NoteDesk';
import { notesKey } from './useNotes';

const desks = new WeakMap<TableSession, NoteDesk>();

/** The one desk of the open table: what is written outlives the panel it is written in. */
export function useNoteDesk(): NoteDesk {
  const session = useLiveSession();
  const api = useApi();
  const client = useQueryClient();
  const known = desks.get(session);
  if (known !== undefined) return known;
  const { roomId } = session;
  const desk = new NoteDesk({
    roomId,
    api,
    storage: new DraftStorage(localStorage, session.store.getState().me, roomId),
    onAccepted: () => void client.invalidateQueries({ queryKey: notesKey(roomId) }),
  });
  desks.set(session, desk);
  return desk;
}

export function useDesk<Part>(selector: (state: DeskState) => Part): Part {
  return useStore(useNoteDesk().store, selector);
}

export function useNoteDraft(noteId: Id): Draft | undefined {
  return useDesk((state) => state.drafts[noteId]);
}
