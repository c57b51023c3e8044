import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutoutOf } from './cutout';

const token = (x: number, y: number, size = 1) => ({ id: `${x} ${y}`, name: 'Ulk', x, y, size, hidden: false });

test('a scene without tokens is shown whole', () => {
  expect(cutoutOf({ width: 30, height: 20, tokens: [] }, 1.5)).toEqual({ x: 0, y: 0, width: 30, height: 20 });
});

test('a lone token stands in the middle of its surroundings', () => {
  const { x, y, width, height } = cutoutOf({ width: 100, height: 100, tokens: [token(50, 60)] }, 2);
  expect([x + width / 2, y + height / 2]).toEqual([50.5, 60.5]);
  expect([width, height]).toEqual([14, 7]);
});

test('every token is in sight, in the proportions of the picture', () => {
  const place = fc.integer({ min: 0, max: 199 });
  const tokens = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 4 })), { minLength: 1 });
  fc.assert(
    fc.property(tokens, fc.double({ min: 0.5, max: 3, noNaN: true }), (placed, aspect) => {
      const cutout = cutoutOf({ width: 200, height: 200, tokens: placed.map(([x, y, size]) => token(x, y, size)) }, aspect);
      expect(cutout.width / cutout.height).toBeCloseTo(aspect);
      for (const [x, y, size] of placed) {
        expect(x).toBeGreaterThanOrEqual(cutout.x);
        expect(y).toBeGreaterThanOrEqual(cutout.y);
        expect(x + size).toBeLessThanOrEqual(cutout.x + cutout.width);
        expect(y + size).toBeLessThanOrEqual(cutout.y + cutout.height);
      }
    }),
  );
});
