import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import { ANNEKE, fakeSession, JONAS, LUZ, MAREK, OTTILIE, PRIYA } from '../dock/fixtures';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import type { DiceTally, Recap } from './types';

/** Dice of an evening, as many as these numbers say of each face from 1. */
export function aTally(counts: readonly number[]): DiceTally {
  const count = counts.reduce((sum, each) => sum + each, 0);
  const sum = counts.reduce((sum, each, index) => sum + each * (index + 1), 0);
  return {
    sides: counts.length,
    count,
    faces: counts.map((count, index) => ({ face: index + 1, count })),
    mean: count === 0 ? 0 : sum / count,
    expectedMean: (counts.length + 1) / 2,
  };
}

export function aRecap(changes: Partial<Recap> = {}): Recap {
  return {
    session: {
      id: 's14',
      number: 14,
      state: 'ENDED',
      startedAt: '2026-11-21T19:00:00Z',
      endedAt: '2026-11-21T22:41:00Z',
      fromSeq: 3900,
      toSeq: 6517,
      attendees: [ANNEKE, LUZ, MAREK, PRIYA, JONAS, OTTILIE],
    },
    minutes: 221,
    attendees: [ANNEKE, LUZ, MAREK, PRIYA, JONAS, OTTILIE],
    scenes: [
      { name: 'Harbour gate', seq: 3904 },
      { name: 'Sunken Bellhouse', seq: 4120 },
      { name: 'The cistern below, where nobody has been since the founder struck the bell', seq: 5810 },
    ],
    combats: 2,
    rounds: 9,
    messages: 342,
    rolls: {
      count: 118,
      byPerson: [
        { userId: ANNEKE, count: 48 },
        { userId: MAREK, count: 24 },
        { userId: LUZ, count: 19 },
        { userId: PRIYA, count: 15 },
        { userId: JONAS, count: 11 },
      ],
      dice: [
        aTally([14, 12, 18, 15, 17, 11, 16, 13, 19, 21]),
        aTally([1, 2, 0, 3, 1, 2, 4, 1, 0, 2, 3, 1, 2, 2, 1, 5, 3, 2, 4, 9]),
        aTally([7, 4, 6, 5, 8, 3]),
      ],
      tiers: [
        { tier: 1, count: 22 },
        { tier: 2, count: 41 },
        { tier: 3, count: 15 },
      ],
    },
    memorable: [
      { seq: 4208, at: '2026-11-21T19:43:00Z', kind: 'CRITICAL', label: '23', by: MAREK },
      { seq: 4870, at: '2026-11-21T20:51:00Z', kind: 'DOWNED', label: 'Bell-warden Ulk', by: PRIYA },
      { seq: 5002, at: '2026-11-21T21:01:00Z', kind: 'BOOKMARK', label: 'It rang. It actually rang.' },
    ],
    ...changes,
  };
}

/** What a page about one room needs around it; `answers` stand for the server. */
export function AtRoom({ answers, children }: { answers: Partial<Api>; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const api = {
    rooms: () => Promise.resolve([{ id: 'room', name: 'The Drowned Bell', members: [] }]),
    people: () => Promise.resolve(Object.values(fakeSession().store.getState().people)),
    sessions: () => Promise.resolve([aRecap().session]),
    exports: () => Promise.resolve([]),
    ...answers,
  } as unknown as Api;
  return (
    <QueryClientProvider client={client}>
      <AuthProvider value={{ account: { id: ANNEKE, name: 'Anneke' }, auth: {} as Auth }}>
        <ApiProvider value={api}>{children}</ApiProvider>
      </AuthProvider>
    </QueryClientProvider>
  );
}
