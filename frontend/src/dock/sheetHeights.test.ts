import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEIGHTS, nextHeight } from './layout';
import { nearestHeight, sheetPixels } from './sheetHeights';

test.each([
  [60, 'low'],
  [200, 'low'],
  [300, 'half'],
  [500, 'half'],
  [700, 'full'],
])('let go at %i of 844 pixels it becomes %s', (pixels, height) => {
  expect(nearestHeight(pixels, 844)).toBe(height);
});

test('a height is nearest to its own pixels, and higher heights are not lower', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 1400 }), (windowHeight) => {
      const pixels = HEIGHTS.map((height) => sheetPixels(height, windowHeight));
      expect(pixels).toEqual(pixels.toSorted((one, other) => one - other));
      expect(HEIGHTS.map((height) => nearestHeight(sheetPixels(height, windowHeight), windowHeight))).toEqual(HEIGHTS);
    }),
  );
});

test('steps hold at the ends', () => {
  expect(nextHeight('full', 1)).toBe('full');
  expect(nextHeight('low', -1)).toBe('low');
  expect(nextHeight('low', 1)).toBe('half');
});
