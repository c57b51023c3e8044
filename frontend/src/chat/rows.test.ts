import { expect, test } from 'vitest';
import { anEntry, MAREK } from '../dock/fixtures';
import { aMessage } from './fixtures';
import type { Sending } from './outbox';
import { rowsOf } from './rows';

const dayOf = (at: string) => at.slice(0, 10);
const monday = '2026-11-23T20:00:00Z';
const tuesday = '2026-11-24T20:00:00Z';

test('a line stands wherever another day begins', () => {
  const rows = rowsOf(
    [anEntry(1, MAREK, aMessage('a'), monday), anEntry(2, MAREK, aMessage('b'), monday), anEntry(3, MAREK, aMessage('c'), tuesday)],
    [],
    dayOf,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['day', 'entry', 'entry', 'day', 'entry']);
});

test('the start of a combat is told by its first round', () => {
  const rows = rowsOf(
    [
      anEntry(1, MAREK, { type: 'CombatStarted', sceneId: 's', mode: 'ALTERNATING', firstSide: 'HEROES', combatants: [] }, monday),
      anEntry(2, MAREK, { type: 'RoundStarted', round: 1 }, monday),
    ],
    [],
    dayOf,
  );
  expect(rows.map(({ key }) => key)).toEqual(['day 2026-11-23', '2']);
});

test('what is on its way shows at the end, once the wait is noticeable', () => {
  const command = { type: 'PostMessage', text: 'hello' } as const;
  const outbox: Sending[] = [
    { id: 'a', command, state: 'quick' },
    { id: 'b', command, state: 'slow' },
    { id: 'c', command, state: 'failed' },
  ];
  expect(rowsOf([], outbox, dayOf).map(({ key }) => key)).toEqual(['sending b', 'sending c']);
});

test('every row has a key of its own, whatever is loaded', () => {
  const entries = [monday, monday, tuesday].map((at, index) => anEntry(index + 1, MAREK, aMessage('x'), at));
  const keys = rowsOf(entries, [], dayOf).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
