import type { Change, ChatEntry, Frame, SessionView } from '../wire/types';
import type { DividerChange, Entry } from './types';

/** Entries of a page, as many as fill a tall window twice. */
export const PAGE = 50;

/** Both lists as one, oldest first, each sequence number once. */
export function merge(entries: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  if (more.length === 0) return entries;
  const last = entries.at(-1);
  if (more.length === 1 && more[0] !== undefined && (last === undefined || last.seq < more[0].seq)) return [...entries, more[0]];
  const bySeq = new Map([...more, ...entries].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
}

/** What a frame adds to the chat. */
export function entriesOf({ seq, at, by, changes }: Frame): Entry[] {
  return changes.filter(isChatLine).map((change) => ({ seq, at, ...(by !== undefined && { by }), change }));
}

/** The dividers of sessions that began or ended at or after `from`. */
export function dividersOf(sessions: readonly SessionView[], from: number): Entry[] {
  const dividers = sessions.flatMap(({ id: sessionId, number, startedAt, endedAt, fromSeq, toSeq }): Entry[] => [
    { seq: fromSeq, at: startedAt, change: { type: 'SessionStarted', sessionId, number } },
    ...(toSeq === undefined || endedAt === undefined
      ? []
      : [{ seq: toSeq, at: endedAt, change: { type: 'SessionEnded' as const, sessionId } }]),
  ]);
  return dividers.filter((divider) => divider.seq >= from);
}

/** Whether there is something between what is known and the newest page that neither holds. */
export function leavesGap(entries: readonly Entry[], newestPage: readonly ChatEntry[]): boolean {
  const newestKnown = entries.at(-1);
  const oldestOfPage = newestPage.at(-1);
  return newestKnown !== undefined && oldestOfPage !== undefined && newestPage.length === PAGE && oldestOfPage.seq > newestKnown.seq;
}

/** Whether the line was said or rolled; dividers were not. */
export function isSaid({ change }: { change: Change }): boolean {
  return change.type === 'MessagePosted' || change.type === 'DiceRolled' || change.type === 'PowerRolled';
}

function isChatLine(change: Change): change is Entry['change'] {
  return isSaid({ change }) || isDivider(change);
}

function isDivider(change: Change): change is DividerChange {
  return ['SessionStarted', 'SessionEnded', 'CombatStarted', 'RoundStarted', 'CombatEnded'].includes(change.type);
}
