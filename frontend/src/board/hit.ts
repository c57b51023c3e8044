import type { Point } from '../wire/types';
import { centreOf, overlaps, type Rect } from './geometry';

/** What can be taken hold of. */
export interface Target {
  id: string;
  x: number;
  y: number;
  size: number;
}

/** Side of the smallest area a finger hits surely, in pixels. */
export const TOUCH_SIDE = 44;

/**
 * The token at a place: the last drawn of those that cover it, else, when tokens are drawn smaller than a finger, the nearest
 * one whose enlarged area covers it.
 *
 * @param scale pixels a square
 */
export function tokenAt<T extends Target>(targets: readonly T[], place: Point, scale: number): T | undefined {
  const covering = targets.findLast((token) => covers(token, place, token.size));
  if (covering !== undefined) return covering;
  let nearest: T | undefined;
  let least = Infinity;
  for (const token of targets) {
    const side = Math.max(token.size, TOUCH_SIDE / scale);
    if (!covers(token, place, side)) continue;
    const centre = centreOf(token, token.size);
    const away = Math.hypot(centre.x - place.x, centre.y - place.y);
    if (away < least) {
      least = away;
      nearest = token;
    }
  }
  return nearest;
}

/** Every token that a rectangle touches. */
export function tokensIn<T extends Target>(targets: readonly T[], rect: Rect): T[] {
  return targets.filter((token) => overlaps({ x: token.x, y: token.y, width: token.size, height: token.size }, rect));
}

function covers(token: Target, place: Point, side: number): boolean {
  const centre = centreOf(token, token.size);
  return Math.abs(place.x - centre.x) <= side / 2 && Math.abs(place.y - centre.y) <= side / 2;
}
