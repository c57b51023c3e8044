import { isMine, shownPlace } from '../table/selectors';
import type { TableSession, TableState } from '../table/types';
import { Rejected } from '../wire/rejected';
import type { Command, Id, Point, TokenView } from '../wire/types';
import { shownScene, type BoardStore } from './boardStore';
import { stepsThrough, type Size } from './geometry';

/** The server takes this many places of a path. */
const LONGEST_PATH = 500;

/** A token about to move, with the place it is shown at now. */
export interface Mover {
  id: Id;
  from: Point;
  size: number;
}

/** Those of the tokens that are on the shown scene and mine to move. */
export function moversOf(state: TableState, board: BoardStore, ids: readonly Id[]): Mover[] {
  const wanted = new Set(ids);
  const tokens = shownScene(state, board.getState())?.tokens ?? [];
  return tokens.filter((token) => wanted.has(token.id) && isMine(state, token)).map((token) => moverOf(state, token));
}

function moverOf(state: TableState, token: TokenView): Mover {
  const { x, y } = shownPlace(state, token);
  return { id: token.id, from: { x, y }, size: token.size };
}

/** The part of a shift that keeps every one of the tokens wholly inside the scene. */
export function shiftInside(movers: readonly Mover[], shift: Point, scene: Size): Point {
  const room = {
    left: Math.min(...movers.map(({ from }) => from.x)),
    top: Math.min(...movers.map(({ from }) => from.y)),
    right: Math.min(...movers.map(({ from, size }) => scene.width - size - from.x)),
    bottom: Math.min(...movers.map(({ from, size }) => scene.height - size - from.y)),
  };
  return {
    x: Math.max(-Math.max(0, room.left), Math.min(shift.x, Math.max(0, room.right))) + 0,
    y: Math.max(-Math.max(0, room.top), Math.min(shift.y, Math.max(0, room.bottom))) + 0,
  };
}

/** The steps of a token that is shifted by each of the shifts in turn, the last one being where it ends. */
export function stepsOf({ from }: Mover, shifts: readonly Point[]): Point[] {
  const corners = shifts.map((shift) => ({ x: from.x + shift.x, y: from.y + shift.y }));
  const end = corners.at(-1);
  if (end === undefined) return [];
  const steps = stepsThrough(from, corners.slice(0, -1), end);
  return steps.length > LONGEST_PATH ? corners : steps;
}

/** Sends the moves of all tokens along the same shifts; whoever watches the table learns of refusals. */
export function sendMoves(session: TableSession, movers: readonly Mover[], shifts: readonly Point[]) {
  for (const mover of movers) {
    const path = stepsOf(mover, shifts);
    if (path.length > 0) void sendQuietly(session, { type: 'MoveToken', tokenId: mover.id, path });
  }
}

/** Sends a command whose refusal is told by the table itself. */
async function sendQuietly(session: TableSession, command: Command) {
  try {
    await session.send(command);
  } catch (refused) {
    // refused moves are in the table's state, where they are taken back and told
    if (!(refused instanceof Rejected)) throw refused;
  }
}
