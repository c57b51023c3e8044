import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { fakeSession, type FakeSession } from '../dock/fixtures';
import { TableProvider } from '../table/TableContext';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import type { Delivery, Webhook } from './types';

export const BOT: Webhook = {
  webhookId: 'bot',
  url: 'https://bots.example.org/the-drowned-bell/announcements/of-everything-that-is-said-and-rolled?table=7',
  changeTypes: ['MessagePosted', 'DiceRolled', 'PowerRolled'],
  state: 'ON',
  waiting: 0,
};

export const OVERLAY: Webhook = {
  webhookId: 'overlay',
  url: 'https://overlay.example.net/hook',
  changeTypes: [],
  state: 'RETRYING',
  waiting: 41,
  troubleSince: '2026-11-28T17:02:11Z',
  nextAttemptAt: '2026-11-28T18:02:11Z',
};

export const LOG: Webhook = {
  webhookId: 'log',
  url: 'https://campaign.example.com/',
  changeTypes: ['SessionStarted', 'SessionEnded'],
  state: 'GIVEN_UP',
  waiting: 1,
  troubleSince: '2026-11-27T05:41:00Z',
};

export const DELIVERIES: readonly Delivery[] = [
  { number: 4, kind: 'FRAME', seq: 1002, at: '2026-11-28T17:02:11Z', attempt: 2, outcome: 'DELIVERED', responseCode: 204, durationMillis: 84 },
  { number: 3, kind: 'FRAME', seq: 1002, at: '2026-11-28T17:02:05Z', attempt: 1, outcome: 'REFUSED', responseCode: 503, durationMillis: 31 },
  { number: 2, kind: 'PING', seq: 1001, at: '2026-11-28T17:01:00Z', attempt: 0, outcome: 'TIMED_OUT', durationMillis: 8001 },
  { number: 1, kind: 'FRAME', seq: 1000, at: '2026-11-28T16:58:40Z', attempt: 0, outcome: 'NOT_ALLOWED', durationMillis: 2 },
];

/** What the webhooks need around them. */
export function AtWebhooks({ answers, session, children }: { answers: Partial<Api>; session?: FakeSession; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const [table] = useState(() => session ?? fakeSession());
  const api = { deliveries: () => Promise.resolve([...DELIVERIES]), ...answers } as unknown as Api;
  return (
    <QueryClientProvider client={client}>
      <ApiProvider value={api}>
        <TableProvider value={table}>{children}</TableProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
