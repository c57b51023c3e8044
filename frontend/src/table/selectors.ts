import type { Id, MemberView, TokenView } from '../wire/types';
import type { TableState } from './types';

/** What I am at this table, if I am known already. */
export function myself(state: TableState): MemberView | undefined {
  return state.table?.members.find((member) => member.userId === state.me);
}

export function iDirect(state: TableState): boolean {
  return myself(state)?.role === 'DIRECTOR';
}

/** Whether I may do what Directors do; nobody directs the past. */
export function mayDirect(state: TableState): boolean {
  return iDirect(state) && !isPast(state);
}

/** Whether the table is shown as it was. */
export function isPast(state: TableState): boolean {
  return state.past !== undefined;
}

/** Whether I may move the token as far as ownership goes; turns and sessions are the server's to judge. */
export function isMine(state: TableState, token: TokenView): boolean {
  return !isPast(state) && (token.ownerId === state.me || iDirect(state));
}

export function memberOf(state: TableState, userId: Id): MemberView | undefined {
  return state.table?.members.find((member) => member.userId === userId);
}

/** Where the token is shown: at the end of a move of ours that is still under way, else where the server put it. */
export function shownPlace(state: TableState, token: TokenView): { x: number; y: number } {
  return state.pendingMoves[token.id]?.path.at(-1) ?? token;
}
