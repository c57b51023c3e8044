import { memberOf } from '../table/selectors';
import { PING_MILLIS, SIGNAL_MILLIS, type PingMark, type TableState } from '../table/types';
import type { Id, Point } from '../wire/types';
import { shownScene, tokenOf, type BoardState } from './boardStore';
import type { CursorPicture, Hue, OverlayPicture, PingPicture, TokenPicture, WayPicture } from './draw/pictures';
import { centreOf, squaresBetween } from './geometry';
import type { Sketch } from './input/BoardHand';
import { stepsOf } from './moves';

/** What the overlay is made of. */
interface OverlayParts {
  state: TableState;
  board: BoardState;
  sketch: Sketch;
  /** The tokens of the shown scene as they stand. */
  tokens: readonly TokenPicture[];
  /** Where gliding tokens are now. */
  gliding: ReadonlyMap<Id, Point>;
  /** Others' cursors where they are shown now. */
  cursors: ReadonlyMap<Id, Point>;
  /** Pings of this person, who does not hear them from the server. */
  ownPings: readonly PingMark[];
  /** Local time in milliseconds. */
  clock: number;
  /** "squares", for so many. */
  squaresWord(count: number): string;
}

/** Everything over the tokens at a moment. */
export function overlayPicture(parts: OverlayParts): OverlayPicture {
  const drag = ownDrag(parts);
  const others = othersDrags(parts);
  const byId = new Map(parts.tokens.map((token) => [token.id, token]));
  const glides = [...parts.gliding].flatMap(([id, place]) => {
    const token = byId.get(id);
    return token === undefined ? [] : [{ ...token, ...place }];
  });
  const { frame, measure } = parts.sketch;
  return {
    ways: [...others.ways, ...drag.ways, ...(measure === undefined ? [] : [measuredWay(measure, parts)])],
    moving: [...glides, ...others.moving, ...drag.moving],
    ...(frame === undefined ? {} : { frame }),
    cursors: cursorPictures(parts),
    pings: pingPictures(parts),
  };
}

function ownDrag({ sketch, tokens, squaresWord }: OverlayParts): Pick<OverlayPicture, 'ways' | 'moving'> {
  const { drag } = sketch;
  if (drag === undefined) return { ways: [], moving: [] };
  const { leader, movers, free, shifts } = drag;
  const steps = [leader.from, ...stepsOf(leader, shifts)];
  const end = steps.at(-1) ?? leader.from;
  const count = length(steps);
  const way: WayPicture = {
    line: steps.map((step) => centreOf(step, leader.size)),
    hue: 'ACCENT',
    end: { ...end, width: leader.size, height: leader.size },
    label: { count: String(count), words: squaresWord(count) },
    faint: false,
  };
  const from = new Map(movers.map((mover) => [mover.id, mover.from]));
  const moving = tokens.flatMap((token) => {
    const start = from.get(token.id);
    return start === undefined ? [] : [{ ...token, x: start.x + free.x, y: start.y + free.y, lifted: true, selected: false, turn: false }];
  });
  return { ways: [way], moving };
}

/** Drags of others: where they would put their tokens, faintly, with the way there. */
function othersDrags({ state, board, tokens, clock }: OverlayParts): Pick<OverlayPicture, 'ways' | 'moving'> {
  const ways: WayPicture[] = [];
  const moving: TokenPicture[] = [];
  for (const [tokenId, drag] of Object.entries(state.drags)) {
    const token = tokens.find(({ id }) => id === tokenId);
    const end = drag.path.at(-1);
    if (token === undefined || end === undefined || clock - drag.at > SIGNAL_MILLIS || tokenOf(state, board, tokenId) === undefined) continue;
    const line = [token, ...drag.path].map((place) => centreOf(place, token.size));
    ways.push({ line, hue: hueOf(state, drag.by), end: { ...end, width: token.size, height: token.size }, faint: true });
    moving.push({ ...token, ...end, ghost: true });
  }
  return { ways, moving };
}

function measuredWay(corners: readonly Point[], { squaresWord }: OverlayParts): WayPicture {
  const count = length(corners);
  return { line: [...corners], hue: 'ACCENT', label: { count: String(count), words: squaresWord(count) }, faint: false };
}

function length(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, place, index) => sum + squaresBetween(line[index] ?? place, place), 0);
}

function cursorPictures({ state, board, cursors, clock }: OverlayParts): CursorPicture[] {
  const scene = shownScene(state, board);
  return Object.entries(state.cursors).flatMap(([userId, cursor]) => {
    if (cursor.sceneId !== scene?.id || clock - cursor.at > SIGNAL_MILLIS || userId === state.me) return [];
    const { x, y } = cursors.get(userId) ?? cursor;
    return [{ x, y, name: state.people[userId]?.name ?? '', hue: hueOf(state, userId) }];
  });
}

function pingPictures({ state, board, ownPings, clock }: OverlayParts): PingPicture[] {
  const scene = shownScene(state, board);
  return [...state.pings, ...ownPings].flatMap((ping) => {
    const age = (clock - ping.at) / PING_MILLIS;
    return ping.sceneId === scene?.id && age < 1 ? [{ x: ping.x, y: ping.y, hue: hueOf(state, ping.by), age: Math.max(0, age) }] : [];
  });
}

export function hueOf(state: TableState, userId: Id): Hue {
  const member = memberOf(state, userId);
  if (member === undefined || member.role === 'DIRECTOR') return 'DIRECTOR';
  return member.color;
}
