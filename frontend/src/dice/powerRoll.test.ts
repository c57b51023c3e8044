import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonusOf, edgesAndBanes, lean, leaningOf, tierOdds, tierOf, type Leaning } from './powerRoll';

const leanings = fc.constantFrom<Leaning>(-2, -1, 0, 1, 2);
const die = fc.integer({ min: 1, max: 10 });
const score = fc.integer({ min: -5, max: 5 });

describe('edges and banes', () => {
  test.each([
    [1, 1, 0],
    [2, 2, 0],
    [2, 1, 1],
    [1, 2, -1],
    [5, 0, 2],
    [0, 3, -2],
  ])('%i edges against %i banes leave %i', (edges, banes, left) => {
    expect(leaningOf(edges, banes)).toBe(left);
  });

  test('a leaning survives being written as edges and banes', () => {
    fc.assert(
      fc.property(leanings, (leaning) => {
        const { edges, banes } = edgesAndBanes(leaning);
        expect(leaningOf(edges, banes)).toBe(leaning);
      }),
    );
  });

  test('the stepper holds at its ends', () => {
    expect(lean(2, 1)).toBe(2);
    expect(lean(-2, -1)).toBe(-2);
    expect(lean(0, -1)).toBe(-1);
  });

  test('only a single edge or bane is a number', () => {
    expect([-2, -1, 0, 1, 2].map((leaning) => bonusOf(leaning as Leaning))).toEqual([0, -2, 0, 2, 0]);
  });
});

describe('tiers', () => {
  test.each([
    [[5, 6], 0, 1],
    [[6, 6], 0, 2],
    [[8, 8], 0, 2],
    [[8, 8], 1, 3],
    [[10, 9], -5, 3],
  ] as const)('%o with %i is tier %i', (dice, bonus, tier) => {
    expect(tierOf([dice[0], dice[1]], bonus, false, 0)).toBe(tier);
  });

  test('a double edge lifts a tier without a bonus, a double bane lowers one', () => {
    expect(tierOf([5, 6], 0, false, 2)).toBe(2);
    expect(tierOf([6, 6], 0, false, -2)).toBe(1);
    expect(tierOf([10, 9], 0, false, -2)).toBe(3);
  });

  test('leaning further never makes a tier worse', () => {
    fc.assert(
      fc.property(die, die, score, fc.boolean(), leanings, (first, second, bonus, skilled, leaning) => {
        const now = tierOf([first, second], bonus, skilled, leaning);
        expect(tierOf([first, second], bonus, skilled, lean(leaning, 1))).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test('the odds of the three tiers make a whole', () => {
    fc.assert(
      fc.property(score, fc.boolean(), leanings, (bonus, skilled, leaning) => {
        const [one, two, three] = tierOdds(bonus, skilled, leaning);
        expect(one + two + three).toBeCloseTo(1);
        expect(three).toBeGreaterThanOrEqual(0.03);
      }),
    );
  });
});
