import type { PowerRolled } from '../wire/types';
import { bonusOf, leaningOf } from './powerRoll';

/** A part of the sum of a power roll behind its two dice; `amount` is missing for what shifts the tier instead. */
export interface Summand {
  kind: 'score' | 'skill' | 'edge' | 'bane' | 'doubleEdge' | 'doubleBane';
  amount?: number;
}

/** What was added to the dice of a power roll, in the order it is read. A score of 0 without a characteristic is nothing. */
export function summandsOf(roll: PowerRolled): Summand[] {
  const parts: Summand[] = [];
  if (roll.characteristic !== undefined || roll.score !== 0) parts.push({ kind: 'score', amount: roll.score });
  if (roll.skilled) parts.push({ kind: 'skill', amount: 2 });
  const leaning = leaningOf(roll.edges, roll.banes);
  if (Math.abs(leaning) === 1) parts.push({ kind: leaning > 0 ? 'edge' : 'bane', amount: bonusOf(leaning) });
  if (Math.abs(leaning) === 2) parts.push({ kind: leaning > 0 ? 'doubleEdge' : 'doubleBane' });
  return parts;
}

/** A number as it stands in a sum: `+ 2`, `− 1`, with a true minus. */
export function signed(amount: number): string {
  return `${amount < 0 ? '−' : '+'} ${Math.abs(amount)}`;
}

/** A number on its own: `+2`, `−1`, `0`. */
export function compactSigned(amount: number): string {
  if (amount === 0) return '0';
  return amount < 0 ? `−${-amount}` : `+${amount}`;
}
