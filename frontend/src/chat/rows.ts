import type { Entry } from '../table/types';
import type { Sending } from './outbox';

/** One line of the log as it is shown. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'entry'; key: string; entry: Entry }
  | { kind: 'sending'; key: string; sending: Sending };

/**
 * The log with a line wherever another day begins, and with what is still on its way at the end.
 *
 * @param dayOf names the day of a time, so that times of one day have one name
 */
export function rowsOf(entries: readonly Entry[], outbox: readonly Sending[], dayOf: (at: string) => string): Row[] {
  const rows: Row[] = [];
  let day: string | undefined;
  for (const entry of entries) {
    // a combat opens with its first round, which says so
    if (entry.change.type === 'CombatStarted') continue;
    const entryDay = dayOf(entry.at);
    if (entryDay !== day) rows.push({ kind: 'day', key: `day ${entryDay}`, at: entry.at });
    day = entryDay;
    rows.push({ kind: 'entry', key: `${entry.seq}`, entry });
  }
  for (const sending of outbox) {
    if (sending.state !== 'quick') rows.push({ kind: 'sending', key: `sending ${sending.id}`, sending });
  }
  return rows;
}
