import i18next from 'i18next';
import { v7 as uuid } from 'uuid';
import { toast } from '../ui/toasts';
import { Rejected } from '../wire/rejected';
import type { Command, Id, Point, TokenView } from '../wire/types';
import type { TableSession } from '../table/types';
import { boardStoreOf, select, shownScene, type TokenDraft } from './boardStore';
import { ZOOM_STEP, zoomed } from './camera';
import { keptInside, samePlace } from './geometry';
import { moversOf, sendMoves, shiftInside, stepsOf } from './moves';

/** Sends a command; true when the table took it, and a toast with the reason when not. */
export async function attempt(session: TableSession, command: Command): Promise<boolean> {
  try {
    await session.send(command);
    return true;
  } catch (refused) {
    if (!(refused instanceof Rejected)) throw refused;
    toast(i18next.t(refused.code, { ns: 'errors', ...refused.details, defaultValue: refused.message }), 'error');
    return false;
  }
}

/** Moves what is selected, or else what has the keyboard, by one step; tells the tokens that move and where to. */
export function nudge(session: TableSession, step: Point): { id: Id; to: Point }[] {
  const board = boardStoreOf(session);
  const { selection, focused } = board.getState();
  const state = session.store.getState();
  const scene = shownScene(state, board.getState());
  const ids = focused !== undefined && !selection.includes(focused) ? [focused] : selection;
  const movers = moversOf(state, board, ids);
  if (scene === undefined || movers.length === 0) return [];
  const shift = shiftInside(movers, step, scene);
  if (samePlace(shift, { x: 0, y: 0 })) return [];
  sendMoves(session, movers, [shift]);
  return movers.flatMap((mover) => {
    const to = stepsOf(mover, [shift]).at(-1);
    return to === undefined ? [] : [{ id: mover.id, to }];
  });
}

export function zoomBy(session: TableSession, direction: 1 | -1) {
  const board = boardStoreOf(session);
  const { view, insets } = board.getState();
  const middle = {
    x: (insets.left + view.width - insets.right) / 2,
    y: (insets.top + view.height - insets.bottom) / 2,
  };
  board.setState(({ camera }) => ({ camera: zoomed(camera, middle, ZOOM_STEP ** direction) }));
}

export function selectOwn(session: TableSession) {
  const board = boardStoreOf(session);
  const state = session.store.getState();
  const tokens = shownScene(state, board.getState())?.tokens ?? [];
  select(board, moversOf(state, board, tokens.map((token) => token.id)).map((mover) => mover.id));
}

/** Puts a token of the draft with its middle near a place. */
export async function placeToken(session: TableSession, draft: TokenDraft, place: Point, fallbackName: string): Promise<void> {
  const board = boardStoreOf(session);
  const scene = shownScene(session.store.getState(), board.getState());
  if (scene === undefined) return;
  const corner = { x: Math.round(place.x - draft.size / 2), y: Math.round(place.y - draft.size / 2) };
  const { x, y } = keptInside(corner, draft.size, scene);
  const name = numbered(draft.name.trim() || fallbackName, scene.tokens);
  await attempt(session, { type: 'PlaceToken', sceneId: scene.id, tokenId: uuid(), ...draft, name, x, y });
}

/** Copies tokens beside themselves and selects the copies. */
export async function duplicate(session: TableSession, tokens: readonly TokenView[]): Promise<void> {
  const board = boardStoreOf(session);
  const scene = shownScene(session.store.getState(), board.getState());
  if (scene === undefined) return;
  const copies: Id[] = [];
  const known = [...scene.tokens];
  for (const { id: _original, ...token } of tokens) {
    const tokenId = uuid();
    const { x, y } = keptInside({ x: token.x + token.size, y: token.y }, token.size, scene);
    const copy = { ...token, name: numbered(token.name, known), x, y };
    if (!(await attempt(session, { type: 'PlaceToken', sceneId: scene.id, tokenId, ...copy }))) break;
    known.push({ id: tokenId, ...copy });
    copies.push(tokenId);
  }
  if (copies.length > 0) select(board, copies);
}

/** The name as it is while nobody else has it, else with the next free number: "Thrall", "Thrall 2", "Thrall 3". */
export function numbered(name: string, tokens: readonly Pick<TokenView, 'name'>[]): string {
  const taken = new Set(tokens.map((token) => token.name));
  if (!taken.has(name)) return name;
  const stem = name.replace(/ \d+$/u, '');
  let number = 2;
  while (taken.has(`${stem} ${number}`)) number++;
  return `${stem} ${number}`;
}

/** Takes tokens off the board, with a way back as long as the toast stands. */
export async function removeTokens(session: TableSession, tokens: readonly TokenView[], words: { gone: string; putBack: string }) {
  const board = boardStoreOf(session);
  const sceneId = shownScene(session.store.getState(), board.getState())?.id;
  const removed: TokenView[] = [];
  for (const token of tokens) {
    if (!(await attempt(session, { type: 'RemoveToken', tokenId: token.id }))) break;
    removed.push(token);
  }
  select(board, []);
  if (removed.length === 0 || sceneId === undefined) return;
  toast(words.gone, 'info', {
    label: words.putBack,
    onPress: () => {
      for (const { id: _gone, ...token } of removed) void attempt(session, { type: 'PlaceToken', sceneId, tokenId: uuid(), ...token });
    },
  });
}

/** Hides all of the tokens, or shows them when every one is hidden already. */
export async function toggleHidden(session: TableSession, tokens: readonly TokenView[]): Promise<void> {
  const reveal = tokens.every((token) => token.hidden);
  for (const token of tokens) {
    if (token.hidden !== reveal) continue;
    if (!(await attempt(session, { type: reveal ? 'RevealToken' : 'HideToken', tokenId: token.id }))) return;
  }
}
