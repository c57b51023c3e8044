import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { barsOf, ceilingOf, isUnusual } from './plot';
import type { DiceTally } from './types';

const tally = (sides: number, faces: Record<number, number>): DiceTally => {
  const fallen = Object.entries(faces).map(([face, count]) => ({ face: Number(face), count }));
  const count = fallen.reduce((sum, each) => sum + each.count, 0);
  const sum = fallen.reduce((sum, each) => sum + each.face * each.count, 0);
  return { sides, count, faces: fallen, mean: count === 0 ? 0 : sum / count, expectedMean: (sides + 1) / 2 };
};

describe('the plot of a die', () => {
  it('has a bar for every face, also for those that never fell', () => {
    const bars = barsOf(tally(6, { 1: 4, 6: 2 }));
    expect(bars.map(({ label, count }) => [label, count])).toEqual([['1', 4], ['2', 0], ['3', 0], ['4', 0], ['5', 0], ['6', 2]]);
    expect(bars[0]?.expected).toBe(1);
  });

  it('puts the faces of a large die together', () => {
    const bars = barsOf(tally(100, { 1: 1, 5: 1, 6: 3, 100: 2 }));
    expect(bars).toHaveLength(20);
    expect(bars.map(({ label }) => label)).toContain('96–100');
    expect([bars[0]?.count, bars[1]?.count, bars[19]?.count]).toEqual([2, 3, 2]);
  });

  it('expects less of a last stretch that is shorter', () => {
    const bars = barsOf(tally(30, { 1: 31 }));
    expect(bars.map(({ label }) => label)).toEqual(expect.arrayContaining(['1–2', '29–30']));
    const odd = barsOf(tally(25, { 1: 25 }));
    expect(odd.at(-1)).toMatchObject({ label: '25', expected: 1 });
  });
});

test('bars lose no roll, and expect as many as there were', () => {
  const faces = fc.uniqueArray(fc.record({ face: fc.integer({ min: 1, max: 100 }), count: fc.integer({ min: 0, max: 500 }) }), {
    selector: ({ face }) => face,
  });
  fc.assert(
    fc.property(faces, (faces) => {
      const die = tally(100, Object.fromEntries(faces.map(({ face, count }) => [face, count])));
      const bars = barsOf(die);
      expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(die.count);
      expect(bars.reduce((sum, bar) => sum + bar.expected, 0)).toBeCloseTo(die.count);
      expect(ceilingOf(bars)).toBeGreaterThanOrEqual(Math.max(...bars.map(({ count }) => count)));
    }),
  );
});

describe('luck', () => {
  it('of a few dice is nothing unusual', () => expect(isUnusual(tally(20, { 20: 1, 19: 1, 7: 1 }))).toBe(false));
  it('of fifty twenties is', () => expect(isUnusual(tally(20, { 20: 50 }))).toBe(true));
  it('without dice is not', () => expect(isUnusual(tally(20, {}))).toBe(false));
});
