import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import type { RequestPath, ServerNode, ServerStatus } from './types';

export const NOW = '2026-03-01T20:00:00Z';

export function aNode(changes: Partial<ServerNode> = {}): ServerNode {
  return {
    name: '4711@bellhouse',
    kind: 'dsvtt',
    version: '0.1.0',
    java: '25.0.1+8-LTS',
    startedAt: '2026-03-01T17:30:00Z',
    heapUsed: 148_000_000,
    heapMost: 536_870_912,
    eventsAppended: 18_204,
    parts: [
      { name: 'identity', up: true, vital: false, version: '26.7.3' },
      { name: 'event-store', up: true, vital: true, version: '18.6' },
      { name: 'read-store', up: true, vital: false, version: '18.6' },
      { name: 'search', up: true, vital: false, version: '9.5.3' },
    ],
    disks: [{ folder: 'assets', free: 74_000_000_000, total: 252_000_000_000 }],
    sockets: { open: 42, waiting: 7, waitingBytes: 20_480, dropped: 131, cutOff: 2 },
    slowest: [
      { type: 'PlaceToken', count: 210, rejected: 3, meanMillis: 6.1, slowestMillis: 184.2 },
      { type: 'MoveToken', count: 15_803, rejected: 121, meanMillis: 2.94, slowestMillis: 61.7 },
      { type: 'PostMessage', count: 1_204, rejected: 0, meanMillis: 3.4, slowestMillis: 12 },
    ],
    ...changes,
  };
}

export function aStatus(changes: Partial<ServerStatus> = {}): ServerStatus {
  return {
    at: NOW,
    nodes: [aNode()],
    projections: [
      { name: 'chat-log', generation: 3, state: 'LIVE', position: 91_204, behind: 0 },
      { name: 'moment-search', generation: 1, state: 'REBUILDING', position: 45_602, behind: 45_602, progress: 0.5 },
      { name: 'room-directory', generation: 2, state: 'LIVE', position: 91_203, behind: 1 },
    ],
    newestEvent: 91_204,
    backup: { at: '2026-03-01T03:00:00Z', file: 'dsvtt-2026-03-01T03-00-00Z.tar.zst', bytes: 1_288_490_188, ok: true, late: false },
    ...changes,
  };
}

/** A club that grew out of one machine, on a bad evening. */
export function troubledStatus(): ServerStatus {
  const parts = (away: readonly string[], ...names: string[]) =>
    names.map((name) => ({
      name,
      up: !away.includes(name),
      vital: name === 'event-store',
      ...(away.includes(name) ? { reason: `Connection refused: ${name}.internal/10.0.0.14:9200` } : { version: '1.0' }),
    }));
  const { sockets: _sockets, ...plain } = aNode({ slowest: [], disks: [] });
  return aStatus({
    nodes: [
      { ...plain, name: 'command-1', kind: 'command-side', parts: parts([], 'event-store') },
      { ...plain, name: 'command-2', kind: 'command-side', parts: parts([], 'event-store') },
      { ...plain, name: 'query-1', kind: 'query-side', eventsAppended: 0, parts: parts(['search'], 'read-store', 'search') },
      { ...plain, name: 'query-2', kind: 'query-side', eventsAppended: 0, parts: parts(['search'], 'read-store', 'search') },
      aNode({ name: 'gateway-1', kind: 'gateway', eventsAppended: 0, parts: parts(['redis'], 'identity', 'redis') }),
      aNode({
        name: 'gateway-2-with-a-name-that-somebody-made-very-long-indeed',
        kind: 'gateway',
        eventsAppended: 0,
        parts: parts([], 'identity', 'redis'),
        disks: [{ folder: 'assets', free: 204_800_000, total: 252_000_000_000 }],
      }),
    ],
    projections: [
      { name: 'chat-log', generation: 3, state: 'LIVE', position: 91_204, behind: 12_411 },
      { name: 'moment-search', generation: 1, state: 'RESTING', position: 45_602, behind: 45_602, reason: 'Connection refused' },
    ],
    backup: { ok: false, late: true, message: 'There is no backup yet.' },
  });
}

export function aPath(changes: Partial<RequestPath> = {}): RequestPath {
  return {
    publicUrl: 'https://table.example',
    scheme: 'http',
    host: 'table.example',
    protocol: 'HTTP/1.1',
    remote: '10.0.0.2',
    forwarded: [
      { name: 'X-Forwarded-For', value: '203.0.113.7' },
      { name: 'X-Forwarded-Proto', value: 'https' },
    ],
    at: NOW,
    plainHttp: 'REDIRECTED',
    ...changes,
  };
}

/** Somebody signed in, with a server that knows these answers. */
export function AtServer({ answers, children }: { answers: Partial<Api>; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  return (
    <QueryClientProvider client={client}>
      <AuthProvider value={{ account: { id: 'anneke', name: 'Anneke' }, auth: {} as Auth }}>
        <ApiProvider value={answers as Api}>{children}</ApiProvider>
      </AuthProvider>
    </QueryClientProvider>
  );
}
