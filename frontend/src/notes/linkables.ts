import { useMemo } from 'react';
import { useShownScene } from '../board/useBoard';
import type { Id } from '../wire/types';
import { noteAddress, tokenAddress } from './addresses';
import { useNotes } from './useNotes';

/** Something a note can lead to. */
export interface Linkable {
  kind: 'note' | 'token';
  address: string;
  name: string;
}

/** Notes one may read and tokens one sees, except the note that is written. */
export function useLinkables(noteId: Id): readonly Linkable[] {
  const { data: notes } = useNotes();
  const tokens = useShownScene()?.tokens;
  return useMemo(
    () => [
      ...(notes ?? [])
        .filter((note) => note.noteId !== noteId)
        .map((note): Linkable => ({ kind: 'note', address: noteAddress(note.noteId), name: note.title })),
      ...(tokens ?? []).map((token): Linkable => ({ kind: 'token', address: tokenAddress(token.id), name: token.name })),
    ],
    [notes, tokens, noteId],
  );
}

const MOST = 8;

/** What fits what was typed: names that begin with it before names with a word that does. */
export function matching(all: readonly Linkable[], typed: string): Linkable[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const rank = ({ name }: Linkable) => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(wanted)) return 0;
    if (lower.split(/\s+/u).some((word) => word.startsWith(wanted))) return 1;
    return lower.includes(wanted) ? 2 : 3;
  };
  return all
    .map((linkable) => ({ linkable, rank: rank(linkable) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ linkable }) => linkable);
}
