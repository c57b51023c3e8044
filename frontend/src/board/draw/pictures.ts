import type { Camera } from '../camera';
import type { Rect, Size } from '../geometry';
import type { ImagePyramid } from '../tilePyramid';
import type { Area, Fog, Grid, Id, PlayerColor, Point } from '../../wire/types';

/** A token as it is to be drawn: `x`, `y` is its top left, which may lie between squares while it moves. */
export interface TokenPicture {
  id: Id;
  name: string;
  x: number;
  y: number;
  size: number;
  /** Heroes are round, the Director's creatures rounded squares. */
  shape: 'round' | 'square';
  /** Whose colour the ring has and which mark it bears; without one it is the Director's. */
  owner?: PlayerColor;
  fill?: string;
  portraitId?: string;
  hidden: boolean;
  acted: boolean;
  turn: boolean;
  selected: boolean;
  /** Its button in the list of tokens has the keyboard. */
  focused: boolean;
  /** Where a token comes from while it is dragged elsewhere. */
  ghost: boolean;
  /** In somebody's hand: larger, with a deeper shadow. */
  lifted: boolean;
}

/** What lies under the tokens. */
export interface GroundPicture extends Size {
  sceneId: Id;
  mapId?: string;
  grid?: Grid;
  fog: Fog;
  /** A Director sees through the fog. */
  fogOpaque: boolean;
}

/** Whose colour something has; ACCENT is one's own doing. */
export type Hue = PlayerColor | 'DIRECTOR' | 'ACCENT';

/** A way drawn with a dot a square; places are middles of squares. */
export interface WayPicture {
  line: Point[];
  hue: Hue;
  /** The square it ends on, outlined. */
  end?: Rect;
  label?: { count: string; words: string };
  faint: boolean;
}

export interface CursorPicture extends Point {
  name: string;
  hue: Hue;
}

/** A ripple; `age` goes from 0 to 1. */
export interface PingPicture extends Point {
  hue: Hue;
  age: number;
}

/** A rectangle being drawn with a tool. */
export type FramePicture =
  | { kind: 'marquee'; rect: Rect }
  | { kind: 'reveal' | 'hide'; rect: Area };

/** What lies over the tokens. */
export interface OverlayPicture {
  ways: WayPicture[];
  /** Tokens that are dragged or glide. */
  moving: TokenPicture[];
  frame?: FramePicture;
  cursors: CursorPicture[];
  pings: PingPicture[];
}

export const EMPTY_OVERLAY: OverlayPicture = { ways: [], moving: [], cursors: [], pings: [] };

/**
 * Draws a board. It keeps what it was last given and repaints only what changed since, when {@link paint} is called; it knows
 * nothing of tables, sessions or pointers, so that another way of drawing can take its place.
 */
export interface BoardRenderer {
  /** @param density device pixels a CSS pixel */
  resize(view: Size, density: number): void;
  look(camera: Camera): void;
  showGround(ground: GroundPicture | null): void;
  showTokens(tokens: readonly TokenPicture[]): void;
  showOverlay(overlay: OverlayPicture): void;
  /** Images came that were missing. */
  refreshImages(): void;
  /** Reads the colours of the page anew. */
  refreshTheme(): void;
  paint(): void;
  dispose(): void;
}

/** Images the board is made of; what is not there yet is `undefined` now and announced when it comes. */
export interface BoardImages {
  pyramid(assetId: string): ImagePyramid | undefined;
  tile(pyramid: ImagePyramid, level: number, column: number, row: number): ImageBitmap | undefined;
  portrait(assetId: string): ImageBitmap | undefined;
}
