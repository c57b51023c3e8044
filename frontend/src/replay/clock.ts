/** Times faster than at the table. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** A viewer who waits longer than this for the next thing sits in silence. */
const SILENCE_MILLIS = 4_000;
/** So long before the next thing the silence is over: enough to see how it was. */
const LEAD_MILLIS = 800;

export interface Playback {
  speed: number;
  skipsSilence: boolean;
}

/**
 * Where the playhead is a little later. The playhead and what is next are times at the table, in milliseconds.
 *
 * @param elapsed milliseconds of the viewer's time
 * @param next when the next thing happens that the viewer sees
 */
export function advance(playhead: number, elapsed: number, { speed, skipsSilence }: Playback, next: number): number {
  const isSilent = next - playhead > SILENCE_MILLIS * speed;
  return skipsSilence && isSilent ? next - LEAD_MILLIS * speed : playhead + elapsed * speed;
}

/** The next faster (1) or slower (−1) speed; the ends hold. */
export function nextSpeed(speed: number, by: 1 | -1): Speed {
  const index = SPEEDS.findIndex((known) => known === speed);
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + by))] ?? 1;
}

/** Hours, minutes and seconds, such as 1:42:07. */
export function timecode(millis: number): string {
  const seconds = Math.floor(Math.max(0, millis) / 1_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
