import { useQuery } from '@tanstack/react-query';
import { useLiveSession } from '../table/TableContext';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';

/** What is known of a room's notes. It is asked for again when the server tells of a change, or after a lost connection. */
export function notesKey(roomId: Id): readonly unknown[] {
  return ['notes', roomId];
}

export function useNotes() {
  const api = useApi();
  const { roomId } = useLiveSession();
  return useQuery({ queryKey: [...notesKey(roomId), 'list'], queryFn: () => api.notes(roomId), staleTime: Infinity });
}

/** @param isKnown whether the server has heard of it */
export function useNote(noteId: Id, isKnown = true) {
  const api = useApi();
  const { roomId } = useLiveSession();
  return useQuery({
    queryKey: [...notesKey(roomId), noteId],
    queryFn: () => api.note(roomId, noteId),
    enabled: isKnown,
    staleTime: Infinity,
  });
}

export function useNoteVersions(noteId: Id) {
  const api = useApi();
  const { roomId } = useLiveSession();
  return useQuery({
    queryKey: [...notesKey(roomId), noteId, 'versions'],
    queryFn: () => api.noteVersions(roomId, noteId),
    staleTime: Infinity,
  });
}

/** A note as it was; undefined asks for nothing. */
export function useNoteVersion(noteId: Id, version: number | undefined) {
  const api = useApi();
  const { roomId } = useLiveSession();
  return useQuery({
    // a version never changes, so it is kept apart from what does
    queryKey: ['note versions', roomId, noteId, version],
    queryFn: () => api.noteVersion(roomId, noteId, version ?? 0),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}
