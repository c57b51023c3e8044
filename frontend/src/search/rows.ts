import type { Hit, Order } from './types';

/** A line of the results. `index` is the place of the hit among the hits. */
export type Row = { kind: 'heading'; key: string; hit: Hit } | { kind: 'hit'; key: string; hit: Hit; index: number };

/**
 * Hits as they are shown: in order of time under a heading for every session and, between sessions, for every day. The
 * best ones jump about in time, so headings would tell nothing there.
 *
 * @param dayOf the day of a time, as a name no other day has
 */
export function rowsOf(hits: readonly Hit[], order: Order, dayOf: (at: string) => string): Row[] {
  const rows: Row[] = [];
  let stretch: string | undefined;
  hits.forEach((hit, index) => {
    const of = `${hit.roomId} ${hit.sessionId ?? dayOf(hit.at)}`;
    if (order === 'newest' && of !== stretch) rows.push({ kind: 'heading', key: `heading ${index} ${of}`, hit });
    stretch = of;
    rows.push({ kind: 'hit', key: hitKey(hit), hit, index });
  });
  return rows;
}

/** A name for a hit that no other has. */
export function hitKey({ roomId, seq, noteId }: Hit): string {
  return `${roomId} ${noteId ?? seq}`;
}

/** Where a hit leads: to the note, or to the board as it was at that moment. */
export function placeOf({ roomId, seq, noteId }: Hit): string {
  return noteId === undefined ? `/rooms/${roomId}/moments/${seq}` : `/rooms/${roomId}/notes/${noteId}`;
}
