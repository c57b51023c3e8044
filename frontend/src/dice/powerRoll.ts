import type { Characteristic } from '../wire/types';

/** One of the three outcomes of a Draw Steel power roll. */
export type Tier = 1 | 2 | 3;

export const CHARACTERISTICS: readonly Characteristic[] = ['MIGHT', 'AGILITY', 'REASON', 'INTUITION', 'PRESENCE'];

/** Characteristic scores reach from −5 to 5. */
export const MAX_SCORE = 5;

/** −2 is a double bane, −1 a bane, 0 neither, 1 an edge, 2 a double edge. */
export type Leaning = -2 | -1 | 0 | 1 | 2;

const SKILL_BONUS = 2;
const SINGLE_BONUS = 2;

/**
 * What is left when edges and banes cancel: one against one and two against two nothing, two against one a single one.
 * More than two of either count as two.
 */
export function leaningOf(edges: number, banes: number): Leaning {
  return (Math.min(edges, 2) - Math.min(banes, 2)) as Leaning;
}

/** The smallest edges and banes that leave this leaning. */
export function edgesAndBanes(leaning: Leaning): { edges: number; banes: number } {
  return { edges: Math.max(leaning, 0), banes: Math.max(-leaning, 0) };
}

/** What one step further towards an edge (1) or a bane (−1) is; the ends hold. */
export function lean(leaning: Leaning, step: 1 | -1): Leaning {
  return Math.max(-2, Math.min(2, leaning + step)) as Leaning;
}

/** What a leaning adds to the total: only a single edge or bane is a number. */
export function bonusOf(leaning: Leaning): number {
  return Math.abs(leaning) === 1 ? leaning * SINGLE_BONUS : 0;
}

/** The tier of two d10: bonuses first, then the shift of a double edge or bane; a natural 19 or 20 is always tier 3. */
export function tierOf(dice: readonly [number, number], score: number, skilled: boolean, leaning: Leaning): Tier {
  const natural = dice[0] + dice[1];
  if (natural >= 19) return 3;
  const total = natural + score + (skilled ? SKILL_BONUS : 0) + bonusOf(leaning);
  const reached = total >= 17 ? 3 : total >= 12 ? 2 : 1;
  const shift = Math.abs(leaning) === 2 ? Math.sign(leaning) : 0;
  return Math.max(1, Math.min(3, reached + shift)) as Tier;
}

/** How likely each tier is, from 0 to 1, in the order of the tiers. */
export function tierOdds(score: number, skilled: boolean, leaning: Leaning): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (let first = 1; first <= 10; first++) {
    for (let second = 1; second <= 10; second++) {
      const tier = tierOf([first, second], score, skilled, leaning);
      counts[(tier - 1) as 0 | 1 | 2] += 1;
    }
  }
  return [counts[0] / 100, counts[1] / 100, counts[2] / 100];
}
