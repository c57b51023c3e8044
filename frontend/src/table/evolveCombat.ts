import type { CombatChange, CombatView, Combatant, Id, TurnMode } from '../wire/types';

/** Folds the running combat, if there is one. Only its combatants are ever among those who have acted. */
export function evolveCombat(combat: CombatView | undefined, change: CombatChange): CombatView | undefined {
  if (change.type === 'CombatStarted') {
    const { sceneId, mode, firstSide, combatants } = change;
    return { sceneId, mode, firstSide, round: 1, combatants: inTurnOrder(mode, combatants), acted: [] };
  }
  return combat === undefined ? undefined : evolveRunning(combat, change);
}

function evolveRunning(combat: CombatView, change: Exclude<CombatChange, { type: 'CombatStarted' }>): CombatView | undefined {
  switch (change.type) {
    case 'CombatEnded':
      return undefined;
    case 'RoundStarted':
      return { ...withoutTurn(combat), round: change.round, acted: [] };
    case 'SideToAct':
      return { ...combat, sideToAct: change.side };
    case 'TurnStarted':
      return { ...combat, currentTokenId: change.tokenId };
    case 'TurnEnded':
      return { ...withoutTurn(combat), acted: withActed(combat, change.tokenId) };
    case 'CombatantAdded':
      return { ...combat, combatants: withCombatant(combat, change.combatant) };
    case 'CombatantRemoved':
      return {
        ...(combat.currentTokenId === change.tokenId ? withoutTurn(combat) : combat),
        combatants: combat.combatants.filter((combatant) => combatant.tokenId !== change.tokenId),
        acted: combat.acted.filter((tokenId) => tokenId !== change.tokenId),
      };
  }
}

function withoutTurn({ currentTokenId: _ended, ...combat }: CombatView): CombatView {
  return combat;
}

function withActed(combat: CombatView, tokenId: Id): Id[] {
  const takesPart = combat.combatants.some((combatant) => combatant.tokenId === tokenId);
  return takesPart && !combat.acted.includes(tokenId) ? [...combat.acted, tokenId] : combat.acted;
}

function withCombatant(combat: CombatView, added: Combatant): Combatant[] {
  const takesPart = combat.combatants.some((combatant) => combatant.tokenId === added.tokenId);
  const combatants = takesPart
    ? combat.combatants.map((combatant) => (combatant.tokenId === added.tokenId ? added : combatant))
    : [...combat.combatants, added];
  return inTurnOrder(combat.mode, combatants);
}

/** Highest initiative first, equal ones as they came; alternating sides have no order but that of coming. */
function inTurnOrder(mode: TurnMode, combatants: Combatant[]): Combatant[] {
  return mode === 'INITIATIVE' ? combatants.toSorted((a, b) => (b.initiative ?? 0) - (a.initiative ?? 0)) : combatants;
}
