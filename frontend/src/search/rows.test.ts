import { describe, expect, it } from 'vitest';
import { aHit } from './fixtures';
import { placeOf, rowsOf } from './rows';

const day = (at: string) => at.slice(0, 10);
const shape = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => (row.kind === 'heading' ? 'heading' : row.index));

const TONIGHT = aHit({ seq: 9, sessionId: 's2', at: '2026-11-22T20:00:00Z' });
const BEFORE_MIDNIGHT = aHit({ seq: 8, sessionId: 's1', at: '2026-11-14T23:50:00Z' });
const EARLIER = aHit({ seq: 7, sessionId: 's1', at: '2026-11-14T20:00:00Z' });
const BETWEEN = aHit({ seq: 3, at: '2026-11-01T12:00:00Z' });

describe('results', () => {
  it('in order of time stand under their session, and between sessions under their day', () => {
    const rows = rowsOf([TONIGHT, BEFORE_MIDNIGHT, EARLIER, BETWEEN], 'newest', day);
    expect(shape(rows)).toEqual(['heading', 0, 'heading', 1, 2, 'heading', 3]);
  });

  it('with the best first stand one after the other', () => {
    expect(shape(rowsOf([TONIGHT, EARLIER, BETWEEN], 'best', day))).toEqual([0, 1, 2]);
  });

  it('have keys of their own', () => {
    const rows = rowsOf([TONIGHT, BEFORE_MIDNIGHT, aHit({ noteId: 'n' }), BETWEEN], 'newest', day);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('a hit leads', () => {
  it('to its moment', () => expect(placeOf(aHit({ roomId: 'r', seq: 2617 }))).toBe('/rooms/r/moments/2617'));
  it('to its note', () => expect(placeOf(aHit({ roomId: 'r', noteId: 'n' }))).toBe('/rooms/r/notes/n'));
});
