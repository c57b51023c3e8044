import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import { ANNEKE, aTable, fakeSession, JONAS, LUZ, MAREK, PRIYA } from '../dock/fixtures';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import type { ChatEntry, RoomSummary, SessionView } from '../wire/types';
import type { Fragment, Hit, SearchPage } from './types';

/** Hits of an evening for tests and stories. */
export function aHit(changes: Partial<Hit> = {}): Hit {
  return {
    roomId: 'room',
    roomName: 'The Drowned Bell',
    ...(changes.noteId === undefined && { seq: 2617 }),
    at: '2026-11-14T20:01:00Z',
    by: LUZ,
    kind: 'MESSAGE',
    secret: false,
    natural20: false,
    text: marked('It rang. It actually rang. Nobody touched the *bell*.'),
    ...changes,
  };
}

/** Fragments of a text in which stars stand around what matches. */
export function marked(text: string): Fragment[] {
  return text
    .split('*')
    .map((piece, index) => ({ text: piece, match: index % 2 === 1 }))
    .filter((fragment) => fragment.text !== '');
}

export const HITS: readonly Hit[] = [
  aHit({ seq: 4201, sessionId: 's14', at: '2026-11-21T19:42:00Z', text: marked('*Bells* don’t ring under water. So who, friends, is ringing ours?') }),
  aHit({ seq: 4208, sessionId: 's14', at: '2026-11-21T19:43:00Z', by: MAREK, kind: 'ROLL', natural20: true, text: marked('Break the Line: 23, at the *bell*-warden') }),
  aHit({ sessionId: 's13' }),
  aHit({ noteId: 'contract', at: '2026-11-13T12:00:00Z', by: ANNEKE, kind: 'NOTE', text: marked('…cast from the chain of the harbour gate. Whoever strikes the *bell* owes the tide a name.') }),
  aHit({ noteId: 'third', at: '2026-11-12T12:00:00Z', by: ANNEKE, kind: 'NOTE', secret: true, text: marked('The *bell* is a lock, not an alarm. Third stroke opens the cistern.') }),
  aHit({ seq: 2240, sessionId: 's13', at: '2026-11-14T19:44:00Z', by: PRIYA, kind: 'WHISPER', secret: true, text: marked('I am listening at the *bell* rope. Do not tell the others.') }),
  aHit({ seq: 1902, sessionId: 's12', at: '2026-10-24T20:10:00Z', by: ANNEKE, kind: 'TOKEN', text: marked('*Bell*-warden Ulk') }),
  aHit({ seq: 1898, sessionId: 's12', at: '2026-10-24T20:02:00Z', by: ANNEKE, kind: 'SCENE', text: marked('Sunken *Bell*house') }),
  aHit({ seq: 1874, sessionId: 's12', at: '2026-10-24T19:17:00Z', by: JONAS, text: marked('That is not a harbour *bell*. Count the strokes.') }),
];

export function aPage(hits: readonly Hit[] = HITS, changes: Partial<SearchPage> = {}): SearchPage {
  return {
    hits: [...hits],
    total: { count: hits.length, exact: true },
    facets: {
      kind: [
        { value: 'MESSAGE', count: 38 },
        { value: 'ROLL', count: 12 },
        { value: 'NOTE', count: 7 },
        { value: 'WHISPER', count: 2 },
        { value: 'TOKEN', count: 1 },
      ],
      by: [
        { value: ANNEKE, count: 24 },
        { value: LUZ, count: 14 },
        { value: MAREK, count: 9 },
        { value: PRIYA, count: 7 },
      ],
      room: [],
      session: [
        { value: 's14', count: 21 },
        { value: 's13', count: 26 },
        { value: 's12', count: 8 },
      ],
      natural20: 1,
      secret: 2,
    },
    ...changes,
  };
}

const SESSIONS: readonly SessionView[] = [
  ['s14', 14, '2026-11-21T19:00:00Z'] as const,
  ['s13', 13, '2026-11-14T19:00:00Z'] as const,
  ['s12', 12, '2026-10-24T18:30:00Z'] as const,
].map(([id, number, startedAt]) => ({ id, number, startedAt, state: 'ENDED', fromSeq: number * 100, attendees: [] }));

const ROOM: RoomSummary = {
  id: 'room',
  name: 'The Drowned Bell',
  seq: aTable().seq,
  role: 'DIRECTOR',
  createdAt: '2026-01-04T18:00:00Z',
  sessions: 14,
  members: Object.values(fakeSession().store.getState().people),
  present: [],
};

const BEFORE: readonly ChatEntry[] = [
  { seq: 2616, at: '2026-11-14T20:00:40Z', by: MAREK, change: { type: 'MessagePosted', text: 'I push Ulk into the bell.', to: [] } },
  { seq: 2612, at: '2026-11-14T20:00:10Z', by: ANNEKE, change: { type: 'MessagePosted', text: 'The water is at your knees.', to: [] } },
];

/** What search needs around it; `search` answers for the server. */
export function Searching({ search, children }: { search: Api['search']; children: ReactNode }) {
  const [client] = useState(() => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    HITS.forEach(({ roomId, seq }) => client.setQueryData(['tableAt', roomId, seq], aTable()));
    return client;
  });
  const api = {
    search,
    rooms: () => Promise.resolve([ROOM]),
    people: () => Promise.resolve(ROOM.members),
    sessions: () => Promise.resolve([...SESSIONS]),
    messages: () => Promise.resolve([...BEFORE]),
    assetImage: () => Promise.reject(new Error('no such image')),
  } as unknown as Api;
  return (
    <QueryClientProvider client={client}>
      <AuthProvider value={{ account: { id: ANNEKE, name: 'Anneke' }, auth: {} as Auth }}>
        <ApiProvider value={api}>{children}</ApiProvider>
      </AuthProvider>
    </QueryClientProvider>
  );
}
