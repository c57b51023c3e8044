import { useMatch, useNavigate } from 'react-router';
import { useLiveSession } from '../table/TableContext';
import type { Id } from '../wire/types';
import { notePath } from './addresses';
import { useNotePlaces, type Place } from './notePlaces';

/** Goes from place to place in the notes. The address goes along, except where it names a moment of the past. */
export function useGoToNotes(): (place: Place) => void {
  const { roomId } = useLiveSession();
  const places = useNotePlaces();
  const navigate = useNavigate();
  const isPast = useMatch('/rooms/:roomId/moments/:seq') !== null;
  return (place) => {
    places.go(place);
    if (!isPast) void navigate(place.view === 'list' ? `/rooms/${roomId}` : notePath(roomId, place.noteId));
  };
}

export function useOpenNote(): (noteId: Id) => void {
  const go = useGoToNotes();
  return (noteId) => go({ view: 'note', noteId });
}
