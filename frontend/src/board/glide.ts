import type { Point } from '../wire/types';
import { alongLine, squaresBetween } from './geometry';

/** A token on its way. Times are milliseconds of the animation clock. */
export interface Glide {
  line: Point[];
  startedAt: number;
  duration: number;
}

/** A token takes this long for up to {@link SQUARES_A_BEAT} squares… */
const BEAT_MILLIS = 200;
const SQUARES_A_BEAT = 3;
/** …and never longer than this, however far it goes. */
const LONGEST_MILLIS = 900;

/** @param pace how many times faster than usual */
export function glideAlong(line: Point[], now: number, pace = 1): Glide {
  const squares = line.slice(1).reduce((sum, place, index) => sum + squaresBetween(line[index] ?? place, place), 0);
  const duration = Math.min(LONGEST_MILLIS, BEAT_MILLIS * Math.max(1, squares / SQUARES_A_BEAT));
  return { line, startedAt: now, duration: duration / pace };
}

/** Where the token is now; it starts and ends softly. */
export function placeOn(glide: Glide, now: number): Point {
  return alongLine(glide.line, eased(progress(glide, now)));
}

export function hasArrived(glide: Glide, now: number): boolean {
  return progress(glide, now) >= 1;
}

function progress(glide: Glide, now: number): number {
  return Math.max(0, Math.min(1, (now - glide.startedAt) / glide.duration));
}

function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}

/**
 * A place that follows another softly, for cursors of which only some places are heard.
 *
 * @param elapsed milliseconds since the last call
 */
export function follow(shown: Point, heard: Point, elapsed: number): Point {
  const share = 1 - Math.exp(-elapsed / 60);
  const next = { x: shown.x + (heard.x - shown.x) * share, y: shown.y + (heard.y - shown.y) * share };
  return Math.hypot(heard.x - next.x, heard.y - next.y) < 0.01 ? heard : next;
}
