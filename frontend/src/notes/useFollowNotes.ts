import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMatch } from 'react-router';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import type { Id } from '../wire/types';
import { useNoteDesk } from './useNoteDesk';
import { useNotePlace, useNotePlaces } from './notePlaces';
import { notesKey } from './useNotes';

/**
 * Keeps the notes of the table up to date, sends what was left unsent, and opens the note of the address.
 *
 * @param isShown whether somebody looks at the notes
 * @param show shows the notes
 * @returns whether somebody changed a note since they were looked at
 */
export function useFollowNotes(isShown: boolean, show: () => void): boolean {
  useNoteAddress(show);
  useDeliveries();
  return useNotices(isShown);
}

function useNoteAddress(show: () => void) {
  const places = useNotePlaces();
  const noteId = useMatch('/rooms/:roomId/notes/:noteId')?.params.noteId;
  const atTable = useMatch('/rooms/:roomId') !== null;
  const former = useRef<Id>(undefined);
  const arrive = useEffectEvent((noteId: Id | undefined, atTable: boolean) => {
    const { place } = places.store.getState();
    const wasAtNote = former.current !== undefined;
    former.current = noteId;
    if (noteId !== undefined) {
      if (!('noteId' in place) || place.noteId !== noteId) places.go({ view: 'note', noteId });
      show();
    } else if (atTable && wasAtNote && place.view !== 'list') {
      // one step back in the browser
      places.go({ view: 'list' });
    }
  });
  useEffect(() => arrive(noteId, atTable), [noteId, atTable]);
}

/** What is written is sent when it is finished, and again when the connection is back. */
function useDeliveries() {
  const desk = useNoteDesk();
  const places = useNotePlaces();
  const isLive = useLiveTable(({ status }) => status === 'live');
  useEffect(() => {
    if (isLive) desk.resume();
  }, [desk, isLive]);
  useEffect(() => {
    const stop = places.onEditorLeft((noteId) => void desk.close(noteId));
    return () => {
      stop();
      desk.leave();
    };
  }, [desk, places]);
}

function useNotices(isShown: boolean): boolean {
  const session = useLiveSession();
  const client = useQueryClient();
  const places = useNotePlaces();
  const hasNews = useNotePlace((state) => state.hasNews);
  const isLive = useLiveTable(({ status }) => status === 'live');
  const askAgain = useEffectEvent(() => void client.invalidateQueries({ queryKey: notesKey(session.roomId) }));
  // nothing is told of what happened while there was no connection
  useEffect(() => {
    if (isLive) askAgain();
  }, [isLive]);
  const tell = useEffectEvent((isOthers: boolean) => {
    askAgain();
    if (isOthers && !isShown) places.tellNews(true);
  });
  useEffect(
    () => session.onNote((notice) => tell(notice.type === 'NoteChanged' && notice.by !== session.store.getState().me)),
    [session],
  );
  useEffect(() => {
    if (isShown) places.tellNews(false);
  }, [places, isShown]);
  return hasNews && !isShown;
}
