import type { DiceTally } from './types';

/** A bar of the plot: how often its faces fell, how often chance has them fall, and how far off is nothing unusual. */
export interface Bar {
  /** One face, such as 7, or some, such as 1–10. */
  label: string;
  count: number;
  expected: number;
  /** Two standard deviations: of 20 fair rolls of this many dice about 19 lie within. */
  spread: number;
}

/** Dice with more faces than this are shown by stretches of faces. */
const MAX_BARS = 20;

/** The bars of a die, the lowest face first; faces that never fell have theirs too. */
export function barsOf({ sides, count, faces }: DiceTally): Bar[] {
  const perBar = Math.ceil(sides / MAX_BARS);
  const fallen = new Map(faces.map(({ face, count }) => [face, count]));
  return Array.from({ length: Math.ceil(sides / perBar) }, (_, index) => {
    const first = index * perBar + 1;
    const last = Math.min(first + perBar - 1, sides);
    const share = (last - first + 1) / sides;
    let sum = 0;
    for (let face = first; face <= last; face++) sum += fallen.get(face) ?? 0;
    return {
      label: first === last ? String(first) : `${first}–${last}`,
      count: sum,
      expected: count * share,
      spread: 2 * Math.sqrt(count * share * (1 - share)),
    };
  });
}

/** The highest thing in the plot, at least 1: what its height stands for. */
export function ceilingOf(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map(({ count, expected, spread }) => Math.max(count, expected + spread)));
}

/** Whether the mean is as far from the expected one as one of 20 fair evenings would have it at most. */
export function isUnusual({ sides, count, mean, expectedMean }: DiceTally): boolean {
  const deviation = Math.sqrt((sides * sides - 1) / 12 / Math.max(count, 1));
  return count > 0 && Math.abs(mean - expectedMean) > 2 * deviation;
}
