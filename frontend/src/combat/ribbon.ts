import type { CombatView, Side } from '../wire/types';

/**
 * One place in the turn ribbon. Who an open place belongs to is known only when the combat has a fixed order: with
 * alternating sides it is anyone of that side who has not acted.
 */
export interface Slot {
  side: Side;
  state: 'acted' | 'acting' | 'open';
  tokenId?: string;
}

/** The turns of the running round in the order they happen, as far as it is known. */
export function turnRibbon(combat: CombatView): Slot[] {
  switch (combat.mode) {
    case 'INITIATIVE':
      return combat.combatants.map(({ tokenId, side }) => ({ side, tokenId, state: stateOf(combat, tokenId) }));
    case 'ALTERNATING':
      return alternating(combat);
  }
}

export function otherSide(side: Side): Side {
  return side === 'HEROES' ? 'DIRECTOR' : 'HEROES';
}

function stateOf(combat: CombatView, tokenId: string): Slot['state'] {
  if (combat.currentTokenId === tokenId) return 'acting';
  return combat.acted.includes(tokenId) ? 'acted' : 'open';
}

/**
 * Walks the round from its first side: what has acted fills the places first, then who acts now, then as many open
 * places as there are ready combatants, a side that has run out leaving the rest to the other.
 */
function alternating(combat: CombatView): Slot[] {
  const sideOf = new Map(combat.combatants.map(({ tokenId, side }) => [tokenId, side]));
  const acted = combat.acted.filter((tokenId) => sideOf.has(tokenId) && tokenId !== combat.currentTokenId);
  const past = interleave(
    acted.filter((tokenId) => sideOf.get(tokenId) === 'HEROES'),
    acted.filter((tokenId) => sideOf.get(tokenId) === 'DIRECTOR'),
    combat.firstSide,
  ).map((tokenId): Slot => ({ side: sideOf.get(tokenId)!, state: 'acted', tokenId }));

  const current = combat.currentTokenId;
  const currentSide = current === undefined ? undefined : sideOf.get(current);
  const now: Slot[] = current === undefined || !currentSide ? [] : [{ side: currentSide, state: 'acting', tokenId: current }];

  const ready = combat.combatants.filter(({ tokenId }) => tokenId !== current && !combat.acted.includes(tokenId));
  const next = currentSide ? otherSide(currentSide) : (combat.sideToAct ?? combat.firstSide);
  const open = interleave(
    ready.filter(({ side }) => side === 'HEROES'),
    ready.filter(({ side }) => side === 'DIRECTOR'),
    next,
  ).map(({ side }): Slot => ({ side, state: 'open' }));
  return [...past, ...now, ...open];
}

/** One of each side in turn, beginning with `first`; when one side runs out, the rest of the other follow. */
function interleave<T>(heroes: readonly T[], director: readonly T[], first: Side): T[] {
  const queues = { HEROES: [...heroes], DIRECTOR: [...director] };
  const row: T[] = [];
  for (let side = first; queues.HEROES.length + queues.DIRECTOR.length > 0; side = otherSide(side)) {
    const next = queues[side].shift();
    if (next !== undefined) row.push(next);
  }
  return row;
}
