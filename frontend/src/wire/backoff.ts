const FIRST_MILLIS = 500;
const LONGEST_MILLIS = 15_000;

/**
 * How long to wait before another try, in milliseconds: twice as long after each failure, and somewhere in the upper half
 * of that at random, so that the clients of a server that comes back do not all come at once.
 *
 * @param failures in a row, from 1
 * @param random from 0 to 1
 */
export function retryDelay(failures: number, random: number): number {
  const ceiling = Math.min(FIRST_MILLIS * 2 ** (failures - 1), LONGEST_MILLIS);
  return Math.round(ceiling * (0.5 + random / 2));
}
