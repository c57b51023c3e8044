import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDie, dieShape, TRAY_DICE } from './expression';

describe('addDie', () => {
  test.each([
    ['', 6, '1d6'],
    ['1d6', 6, '2d6'],
    ['d6', 6, '2d6'],
    ['2d6', 8, '2d6 + 1d8'],
    ['2d6 + 1d8', 8, '2d6 + 2d8'],
    ['2d6+1d8', 8, '2d6+2d8'],
    ['2d6 -', 8, '2d6 - 1d8'],
    ['(', 4, '(1d4'],
    ['(1d4', 4, '(2d4'],
    ['4d6kh3', 6, '4d6kh3 + 1d6'],
    ['1d6 + 3', 6, '1d6 + 3 + 1d6'],
    ['1d20', 2, '1d20 + 1d2'],
  ])('%o and a d%i give %o', (expression, sides, expected) => {
    expect(addDie(expression, sides)).toBe(expected);
  });

  test('any row of clicks on one die counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...TRAY_DICE), (clicks, sides) => {
        let expression = '';
        for (let click = 0; click < clicks; click++) expression = addDie(expression, sides);
        expect(expression).toBe(`${clicks}d${sides}`);
      }),
    );
  });
});

test('every die of the tray has a shape of its own', () => {
  expect(new Set(TRAY_DICE.map(dieShape)).size).toBe(TRAY_DICE.length);
});
