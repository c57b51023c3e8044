import type { CombatView, MemberView, TokenView } from '../wire/types';

/** Who looks at the combat. */
export interface Viewer {
  userId: string;
  role: MemberView['role'];
}

/** Whether the viewer may start the turn of this token now. The server has the last word. */
export function mayTakeTurn(combat: CombatView, token: TokenView, viewer: Viewer): boolean {
  if (combat.mode !== 'ALTERNATING' || combat.currentTokenId !== undefined || !plays(token, viewer)) return false;
  const combatant = combat.combatants.find(({ tokenId }) => tokenId === token.id);
  return combatant !== undefined && combatant.side === combat.sideToAct && !combat.acted.includes(token.id);
}

/** Whether the viewer may end the turn that runs: a Director any, a player that of a token of theirs. */
export function mayEndTurn(combat: CombatView, current: TokenView | undefined, viewer: Viewer): boolean {
  if (viewer.role === 'DIRECTOR') return combat.currentTokenId !== undefined;
  return current !== undefined && current.id === combat.currentTokenId && plays(current, viewer);
}

function plays(token: TokenView, viewer: Viewer): boolean {
  return viewer.role === 'DIRECTOR' || (viewer.role === 'PLAYER' && token.ownerId === viewer.userId);
}
