import { act, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ANNEKE, AtTable, aTable, fakeSession, LUZ } from '../dock/fixtures';
import type { TableState } from '../table/types';
import type { SessionView } from '../wire/types';
import { useAttendance } from './useAttendance';

const session = (changes: Partial<SessionView> = {}): SessionView => ({
  id: 's1',
  number: 1,
  state: 'LIVE',
  startedAt: '2026-11-22T19:00:00Z',
  fromSeq: 10,
  attendees: [ANNEKE],
  ...changes,
});

function Attending() {
  useAttendance();
  return null;
}

function atTheTable(changes: Partial<TableState>) {
  const table = fakeSession({ me: LUZ, ...changes });
  render(
    <AtTable session={table}>
      <Attending />
    </AtTable>,
  );
  const becomes = (state: Partial<TableState>) => act(async () => table.store.setState(state));
  return { table, becomes };
}

describe('whoever is at the table', () => {
  it('says so once when the session runs', async () => {
    const { table, becomes } = atTheTable({ table: aTable() });
    await becomes({ table: aTable({ session: session() }) });
    await becomes({ table: aTable({ session: session(), seq: 1001 }) });
    expect(table.sent).toEqual([{ type: 'AttendSession' }]);
    await becomes({ table: aTable({ session: session({ attendees: [ANNEKE, LUZ] }) }) });
    expect(table.sent).toHaveLength(1);
  });

  it('says so again in the next session', async () => {
    const { table, becomes } = atTheTable({ table: aTable({ session: session() }) });
    await becomes({ table: aTable({ session: session({ id: 's2', number: 2 }) }) });
    expect(table.sent).toHaveLength(2);
  });

  it.each<[string, Partial<TableState>]>([
    ['no session runs', { table: aTable() }],
    ['it is paused', { table: aTable({ session: session({ state: 'PAUSED' }) }) }],
    ['it has ended', { table: aTable({ session: session({ state: 'ENDED' }) }) }],
    ['the connection is lost', { status: 'reconnecting', table: aTable({ session: session() }) }],
    ['that is known', { me: ANNEKE, table: aTable({ session: session() }) }],
  ])('says nothing while %s', (_when, state) => {
    expect(atTheTable(state).table.sent).toEqual([]);
  });
});
