import type { TableSession } from '../../table/types';
import type { Point, SceneView } from '../../wire/types';
import { shownScene, type BoardStore } from '../boardStore';
import type { FramePicture } from '../draw/pictures';
import type { Mover } from '../moves';
import type { TokenMotion } from '../TokenMotion';

/** Tokens in this person's hand. */
export interface DragSketch {
  movers: readonly Mover[];
  /** The one that was taken hold of. */
  leader: Mover;
  /** How far the hand has moved, between squares. */
  free: Point;
  /** How far each waypoint, and at last the place under the hand, is from the start; whole squares. */
  shifts: readonly Point[];
}

/** What a gesture draws while it lasts. */
export interface Sketch {
  drag?: DragSketch;
  /** Corners of a measured way, middles of squares. */
  measure?: readonly Point[];
  frame?: FramePicture;
}

/** What gestures act on. */
export interface BoardHand {
  readonly session: TableSession;
  readonly board: BoardStore;
  readonly motion: TokenMotion;
  /** Shows another sketch; an empty one when the gesture is over. */
  sketch(sketch: Sketch): void;
  ping(place: Point): void;
}

export function sceneInHand({ session, board }: BoardHand): SceneView | undefined {
  return shownScene(session.store.getState(), board.getState());
}
