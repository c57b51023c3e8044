import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, glideAlong, hasArrived, placeOn } from './glide';

describe('a gliding token', () => {
  const line = [
    { x: 2, y: 2 },
    { x: 3, y: 2 },
    { x: 4, y: 3 },
  ];

  it('starts where it stood and arrives where it went', () => {
    const glide = glideAlong(line, 1000);
    expect(placeOn(glide, 1000)).toEqual({ x: 2, y: 2 });
    expect(hasArrived(glide, 1000)).toBe(false);
    expect(placeOn(glide, 1000 + glide.duration)).toEqual({ x: 4, y: 3 });
    expect(hasArrived(glide, 1000 + glide.duration)).toBe(true);
  });

  it('takes 200 ms for a few squares, longer for many, and never more than a second', () => {
    const straight = (squares: number) => glideAlong([{ x: 0, y: 0 }, { x: squares, y: 0 }], 0).duration;
    expect(straight(1)).toBe(200);
    expect(straight(6)).toBe(400);
    expect(straight(400)).toBeLessThan(1000);
  });
});

describe('a followed cursor', () => {
  it('never overshoots and settles on what was heard', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }), (to, elapsed) => {
        let shown = { x: 0, y: 0 };
        for (let i = 0; i < 2000 && shown.x !== to; i++) {
          const next = follow(shown, { x: to, y: 0 }, elapsed);
          expect(Math.abs(to - next.x)).toBeLessThanOrEqual(Math.abs(to - shown.x));
          shown = next;
        }
        expect(shown.x - to).toBeCloseTo(0, 12);
      }),
    );
  });
});
