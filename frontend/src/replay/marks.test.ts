import { describe, expect, it } from 'vitest';
import { aMark, START } from './fixtures';
import { clusters, currentMark, nextStation, rounds, scenes } from './marks';
import type { MarkKind } from './types';

const x = ({ seq }: { seq: number }) => seq;
const rolls = (...places: number[]) => places.map((seq) => aMark({ seq }));
const shape = (found: ReturnType<typeof clusters>) => found.map((cluster) => cluster.marks.map(({ seq }) => seq));

describe('marks on the timeline', () => {
  it('stand alone where there is room', () => {
    expect(clusters(rolls(0, 20), x, 10)).toMatchObject([{ x: 0 }, { x: 20 }]);
  });

  it('are drawn as one where they are dense', () => {
    expect(shape(clusters(rolls(0, 4, 8, 30), x, 10))).toEqual([[0, 4, 8], [30]]);
    expect(clusters(rolls(0, 4, 8), x, 10)[0]?.x).toBe(4);
  });

  it('do not all become one in a stretch without a pause', () => {
    const found = clusters(rolls(...Array.from({ length: 100 }, (_, index) => index)), x, 10);
    expect(found.length).toBe(5);
    for (const { marks } of found) expect((marks.at(-1)?.seq ?? 0) - (marks[0]?.seq ?? 0)).toBeLessThan(20);
  });

  it('show the weightiest kind among them', () => {
    const kinds: MarkKind[] = ['ROLL', 'CRITICAL', 'ROLL'];
    expect(clusters(kinds.map((kind, seq) => aMark({ seq, kind })), x, 10)[0]?.kind).toBe('CRITICAL');
  });

  it('that divide the timeline are no points', () => {
    expect(clusters([aMark({ kind: 'SCENE' }), aMark({ kind: 'ROUND' })], x, 10)).toEqual([]);
  });
});

describe('rounds and scenes', () => {
  const at = (seconds: number) => START + seconds * 1_000;
  const mark = (kind: MarkKind, seconds: number, label = 'Bellhouse') => aMark({ kind, seq: seconds, label, at: new Date(at(seconds)).toISOString() });
  const marks = [mark('SCENE', 0), mark('COMBAT', 10), mark('ROUND', 11), mark('ROUND', 20), mark('COMBAT', 30, ''), mark('SCENE', 40)];

  it('last until the next one, and a last round until the combat ends', () => {
    expect(rounds(marks, at(60)).map(({ from, to }) => [from, to])).toEqual([[at(11), at(20)], [at(20), at(30)]]);
    expect(scenes(marks, at(60)).map(({ from, to }) => [from, to])).toEqual([[at(0), at(40)], [at(40), at(60)]]);
  });

  it('are stations, rolls are not', () => {
    const withRoll = [...marks.slice(0, 3), aMark({ seq: 15 }), ...marks.slice(3)];
    expect(nextStation(withRoll, 11, 1)?.seq).toBe(20);
    expect(nextStation(withRoll, 20, -1)?.seq).toBe(11);
    expect(nextStation(withRoll, 11, -1)?.seq).toBe(0);
    expect(nextStation(withRoll, 20, 1)?.seq).toBe(30);
    expect(nextStation(withRoll, 40, 1)).toBeUndefined();
  });

  it('tell where one is', () => {
    expect(currentMark(marks, 25)?.seq).toBe(20);
    expect(currentMark(marks, -1)).toBeUndefined();
  });
});
