import type { Area, Point, SceneView } from '../wire/types';

/** Sides in squares. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle that need not lie on whole squares. */
export interface Rect extends Size {
  x: number;
  y: number;
}

export function samePlace(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The place half a token's side right and below its top left square. */
export function centreOf(topLeft: Point, size: number): Point {
  return { x: topLeft.x + size / 2, y: topLeft.y + size / 2 };
}

/** The top left square of a token of this size whose centre is nearest to `centre` and which lies on whole squares. */
export function snapped(centre: Point, size: number): Point {
  return { x: Math.round(centre.x - size / 2) + 0, y: Math.round(centre.y - size / 2) + 0 };
}

/** The nearest place at which a token of this size lies wholly inside the scene. */
export function keptInside(topLeft: Point, size: number, scene: Size): Point {
  return {
    x: Math.max(0, Math.min(topLeft.x, scene.width - size)),
    y: Math.max(0, Math.min(topLeft.y, scene.height - size)),
  };
}

export function squareAt(place: Point): Point {
  return { x: Math.floor(place.x), y: Math.floor(place.y) };
}

/** Squares of movement between two places; a diagonal step counts as one, as in Draw Steel. */
export function squaresBetween(from: Point, to: Point): number {
  return Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
}

/** The steps of the shortest way from one place to another, the start left out: diagonal first, then straight. */
export function stepsBetween(from: Point, to: Point): Point[] {
  const steps: Point[] = [];
  let { x, y } = from;
  while (x !== to.x || y !== to.y) {
    x += Math.max(-1, Math.min(1, to.x - x));
    y += Math.max(-1, Math.min(1, to.y - y));
    steps.push({ x, y });
  }
  return steps;
}

/** The steps from `start` through every waypoint to `end`. */
export function stepsThrough(start: Point, waypoints: readonly Point[], end: Point): Point[] {
  const corners = [start, ...waypoints, end];
  return corners.slice(1).flatMap((corner, index) => stepsBetween(corners[index] ?? start, corner));
}

/** The whole squares a rectangle spanned by two places touches, cut to the scene; nothing when it lies outside. */
export function areaBetween(a: Point, b: Point, scene: Size): Area | undefined {
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x)));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y)));
  const right = Math.min(scene.width, Math.floor(Math.max(a.x, b.x)) + 1);
  const bottom = Math.min(scene.height, Math.floor(Math.max(a.y, b.y)) + 1);
  if (right <= left || bottom <= top) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function rectBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A place `share` (0 to 1) of the way along a line of places, measured by length. */
export function alongLine(line: readonly Point[], share: number): Point {
  const [first] = line;
  if (first === undefined) throw new RangeError('a line has at least one place');
  if (share >= 1) return line.at(-1) ?? first;
  const lengths = line.slice(1).map((place, index) => distance(line[index] ?? first, place));
  let left = Math.max(0, share) * lengths.reduce((sum, length) => sum + length, 0);
  let from = first;
  for (const [index, length] of lengths.entries()) {
    const to = line[index + 1] ?? from;
    if (left < length) return between(from, to, left / length);
    left -= length;
    from = to;
  }
  return from;
}

export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The name of a square as people say it: columns are letters, rows numbers from 1, "C4". */
export function squareName(place: Point): string {
  let column = Math.floor(place.x) + 1;
  let letters = '';
  while (column > 0) {
    const letter = (column - 1) % 26;
    letters = String.fromCharCode(65 + letter) + letters;
    column = (column - 1 - letter) / 26;
  }
  return `${letters}${Math.floor(place.y) + 1}`;
}

/** Where the whole map image lies, in squares of the scene: stretched over it, or as the grid says. */
export function mapRect(scene: Pick<SceneView, 'width' | 'height' | 'grid'>, image: Size): Rect {
  const { grid } = scene;
  if (grid === undefined) return { x: 0, y: 0, width: scene.width, height: scene.height };
  return {
    x: -grid.offsetX / grid.squareSize,
    y: -grid.offsetY / grid.squareSize,
    width: image.width / grid.squareSize,
    height: image.height / grid.squareSize,
  };
}
