import { fogBits, isCovered } from '../table/fog';
import { iDirect, shownPlace } from '../table/selectors';
import type { TableState } from '../table/types';
import type { Fog, Id, PlayerColor, Point, SceneView, TokenView } from '../wire/types';
import { shownScene, type BoardState } from './boardStore';
import { centreOf } from './geometry';
import type { GroundPicture, TokenPicture } from './draw/pictures';

/** The ground as this person sees it, with a grid that is just being lined up if there is one. */
export function groundPicture(state: TableState, board: BoardState): GroundPicture | null {
  const scene = shownScene(state, board);
  if (scene === undefined) return null;
  const { alignment } = board;
  const laid = alignment?.sceneId === scene.id ? { ...scene, ...alignment } : scene;
  return {
    sceneId: scene.id,
    width: laid.width,
    height: laid.height,
    fog: laid.fog,
    fogOpaque: !iDirect(state) || board.asPlayer,
    ...(laid.mapId === undefined ? {} : { mapId: laid.mapId }),
    ...(laid.grid === undefined ? {} : { grid: laid.grid }),
  };
}

/** The tokens of the shown scene where they are shown, in the order they are drawn. */
export function tokenPictures(state: TableState, board: BoardState): TokenPicture[] {
  const scene = shownScene(state, board);
  if (scene === undefined) return [];
  const tokens = board.asPlayer ? seenByPlayers(scene) : scene.tokens;
  const colors = new Map(state.table?.members.map((member) => [member.userId, member.color]));
  const combat = state.table?.combat?.sceneId === scene.id ? state.table.combat : undefined;
  const acted = new Set(combat?.acted);
  const selected = new Set(board.selection);
  return tokens.map((token) => ({
    ...lookOf(token, colors),
    ...shownPlaceOf(state, token),
    acted: acted.has(token.id),
    turn: combat?.currentTokenId === token.id,
    selected: selected.has(token.id),
    focused: board.focused === token.id,
    ghost: false,
    lifted: false,
  }));
}

function lookOf(token: TokenView, colors: ReadonlyMap<Id, PlayerColor>) {
  const owner = token.ownerId === undefined ? undefined : colors.get(token.ownerId);
  return {
    id: token.id,
    name: token.name,
    size: token.size,
    hidden: token.hidden,
    shape: token.ownerId === undefined ? ('square' as const) : ('round' as const),
    ...(owner === undefined ? {} : { owner }),
    ...(token.color === undefined ? {} : { fill: token.color }),
    ...(token.portraitId === undefined ? {} : { portraitId: token.portraitId }),
  };
}

function shownPlaceOf(state: TableState, token: TokenView) {
  const { x, y } = shownPlace(state, token);
  return { x, y };
}

/** A Director's guess of what players see; the server's cut is what counts. */
function seenByPlayers({ tokens, fog }: SceneView): TokenView[] {
  const bits = fogBits(fog);
  return tokens.filter((token) => !token.hidden && (token.ownerId !== undefined || !isWhollyCovered(token, fog, bits)));
}

function isWhollyCovered(token: TokenView, fog: Fog, bits: Uint8Array): boolean {
  for (let y = Math.floor(token.y); y < token.y + token.size; y++) {
    for (let x = Math.floor(token.x); x < token.x + token.size; x++) if (!isCovered(fog, bits, x, y)) return false;
  }
  return true;
}

/** The middle of what matters most on a scene: one's own tokens, else who acts, else all tokens; nothing where there are none. */
export function placeOfInterest(state: TableState, board: Pick<BoardState, 'preparing'>): Point | undefined {
  const tokens = shownScene(state, board)?.tokens ?? [];
  const current = state.table?.combat?.currentTokenId;
  const choices = [tokens.filter((token) => token.ownerId === state.me), tokens.filter((token) => token.id === current), tokens];
  const chosen = choices.find((choice) => choice.length > 0);
  if (chosen === undefined) return undefined;
  const middles = chosen.map((token) => centreOf(token, token.size));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(middles.map((middle) => middle.x)), y: mean(middles.map((middle) => middle.y)) };
}
