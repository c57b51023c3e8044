import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { TableProvider } from '../table/TableContext';
import type { Entry, TableSession, TableState } from '../table/types';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import type { ChatChange, CombatView, Command, Id, MemberView, Person, TableView, TokenView } from '../wire/types';

/** People and tokens of a table for tests and stories: one Director, five players, long names among them. */
export const ANNEKE = 'anneke';
export const LUZ = 'luz';
export const PRIYA = 'priya';
export const MAREK = 'marek';
export const JONAS = 'jonas';
export const OTTILIE = 'ottilie';

const NAMES: Record<Id, string> = {
  [ANNEKE]: 'Anneke',
  [LUZ]: 'Luz',
  [PRIYA]: 'Priya',
  [MAREK]: 'Marek',
  [JONAS]: 'Jonas',
  [OTTILIE]: 'Ottilie-Maximiliane von Hohenfels',
};

export const MEMBERS: readonly MemberView[] = [
  { userId: ANNEKE, role: 'DIRECTOR', color: 'ROSE', joinedSeq: 1 },
  { userId: JONAS, role: 'PLAYER', color: 'SKY', joinedSeq: 3 },
  { userId: MAREK, role: 'PLAYER', color: 'CORAL', joinedSeq: 4 },
  { userId: PRIYA, role: 'PLAYER', color: 'LILAC', joinedSeq: 5 },
  { userId: OTTILIE, role: 'PLAYER', color: 'MINT', joinedSeq: 6 },
  { userId: LUZ, role: 'PLAYER', color: 'AMBER', joinedSeq: 7 },
];

export const TOKENS: readonly TokenView[] = [
  { id: 'ilse', name: 'Ilse Quillon', x: 11, y: 9, size: 1, ownerId: JONAS, hidden: false },
  { id: 'tamsin', name: 'Tamsin Reed', x: 10, y: 11, size: 1, ownerId: LUZ, hidden: false },
  { id: 'brannoch', name: 'Brannoch Tallow', x: 12, y: 6, size: 1, ownerId: MAREK, hidden: false },
  { id: 'oshe', name: 'Sister Oshe of the Undivided Lantern, Keeper of Bells', x: 9, y: 7, size: 1, ownerId: OTTILIE, hidden: false },
  { id: 'wend', name: 'Wend Underby', x: 16, y: 4, size: 1, ownerId: PRIYA, hidden: false },
  { id: 'ulk', name: 'Bell-warden Ulk', x: 15, y: 8, size: 2, hidden: false },
  { id: 'wisp', name: 'Choir Wisp', x: 20, y: 8, size: 1, hidden: true },
  { id: 'crawler', name: 'Silt Crawler', x: 13, y: 4, size: 1, hidden: false },
  { id: 'thralls', name: 'Tide Thralls', x: 12, y: 11, size: 1, hidden: false },
];

/** The second round of a fight: two heroes and two creatures have acted, Wend acts. */
export const COMBAT: CombatView = {
  sceneId: 'bellhouse',
  mode: 'ALTERNATING',
  firstSide: 'HEROES',
  round: 2,
  sideToAct: 'HEROES',
  currentTokenId: 'wend',
  combatants: TOKENS.map(({ id, ownerId }) => ({ tokenId: id, side: ownerId === undefined ? 'DIRECTOR' : 'HEROES' })),
  acted: ['oshe', 'thralls', 'brannoch', 'crawler'],
};

export function aTable(changes: Partial<TableView> = {}): TableView {
  return {
    roomId: 'room',
    seq: 1000,
    name: 'The Drowned Bell',
    inviteCode: 'KQ7XWB3M',
    historyAccess: 'EVERYTHING',
    members: [...MEMBERS],
    preparedScenes: [],
    scene: {
      id: 'bellhouse',
      name: 'Sunken Bellhouse',
      width: 32,
      height: 20,
      fog: { width: 32, height: 20, covered: '' },
      tokens: [...TOKENS],
    },
    ...changes,
  };
}

export function anEntry(seq: number, by: Id, change: ChatChange | Entry['change'], at = '2026-11-22T19:40:00Z'): Entry {
  return { seq, by, at, change };
}

/** A session that answers from memory: every command is kept in `sent` and accepted, unless `answer` says otherwise. */
export interface FakeSession extends TableSession {
  sent: Command[];
  signals: number;
}

export function fakeSession(
  changes: Partial<TableState> = {},
  answer: (command: Command) => Promise<{ seq: number }> = () => Promise.resolve({ seq: 1000 }),
): FakeSession {
  const people = Object.fromEntries(
    MEMBERS.map(({ userId, role, color }): [Id, Person] => [userId, { userId, role, color, name: NAMES[userId] ?? userId }]),
  );
  const session: FakeSession = {
    roomId: 'room',
    sent: [],
    signals: 0,
    store: createStore<TableState>(() => ({
      status: 'live',
      table: aTable(),
      me: ANNEKE,
      people,
      present: new Set([ANNEKE, JONAS, MAREK, PRIYA, LUZ]),
      pendingMoves: {},
      entries: [],
      history: 'complete',
      cursors: {},
      drags: {},
      pings: [],
      typing: {},
      shows: {},
      refusals: [],
      ...changes,
    })),
    send: (command) => {
      session.sent.push(command);
      return answer(command);
    },
    signal: () => {
      session.signals += 1;
    },
    loadOlder: () => Promise.resolve(),
    dismissRefusal: () => undefined,
    reconnectNow: () => undefined,
    close: () => undefined,
    onFrame: () => () => undefined,
    onNote: () => () => undefined,
  };
  return session;
}

/** No portraits here. */
const API = { assetImage: () => Promise.reject(new Error('no such image')) } as unknown as Api;

/** What panels need around them. */
export function AtTable({ session, children }: { session: TableSession; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  return (
    <QueryClientProvider client={client}>
      <ApiProvider value={API}>
        <TableProvider value={session}>{children}</TableProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
