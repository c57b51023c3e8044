import { expect, test } from 'vitest';
import type { PowerRolled } from '../wire/types';
import { compactSigned, signed, summandsOf } from './rollText';

const roll: PowerRolled = {
  type: 'PowerRolled',
  characteristic: 'MIGHT',
  score: 2,
  edges: 0,
  banes: 0,
  skilled: false,
  secrecy: 'public',
  dice: [8, 5],
  total: 15,
  tier: 2,
  natural: false,
};

test.each<[string, Partial<PowerRolled>, string[]]>([
  ['a score', {}, ['score 2']],
  ['a score of nothing with a characteristic', { score: 0 }, ['score 0']],
  ['a skill and an edge', { skilled: true, edges: 1 }, ['score 2', 'skill 2', 'edge 2']],
  ['a bane', { banes: 2, edges: 1 }, ['score 2', 'bane -2']],
  ['a double edge, which is no number', { edges: 4 }, ['score 2', 'doubleEdge']],
  ['edges and banes that cancel', { edges: 2, banes: 2 }, ['score 2']],
])('the sum tells %s', (_, changes, expected) => {
  const parts = summandsOf({ ...roll, ...changes }).map(({ kind, amount }) => (amount === undefined ? kind : `${kind} ${amount}`));
  expect(parts).toEqual(expected);
});

test('a bare power roll has no summands', () => {
  const { characteristic: _, ...bare } = { ...roll, score: 0 };
  expect(summandsOf(bare)).toEqual([]);
});

test('numbers carry a true minus', () => {
  expect([signed(2), signed(-1), compactSigned(0), compactSigned(2), compactSigned(-1)]).toEqual(['+ 2', '− 1', '0', '+2', '−1']);
});
