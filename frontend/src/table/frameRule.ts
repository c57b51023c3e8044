import type { Frame } from '../wire/types';

/**
 * What to do with a frame: numbers have no holes, so the next one is applied, older ones were applied already, and a jump
 * means that something was lost. A whole table counts whatever its number.
 */
export function judge(seq: number, frame: Frame): 'apply' | 'drop' | 'hole' {
  if (frame.changes.some((change) => change.type === 'TableShown')) return 'apply';
  if (frame.seq <= seq) return 'drop';
  return frame.seq === seq + 1 ? 'apply' : 'hole';
}
