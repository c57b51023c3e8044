import type { RequestPath } from './types';

/** What the browser knows of the way to the server, and found out by trying. */
export interface BrowserSide {
  /** Scheme, host and port in the address bar. */
  origin: string;
  /** How the page came, as browsers name it: `h2`, `http/1.1`; empty when this one does not tell. */
  protocol: string;
  /** Whether a socket opened. */
  socket: boolean;
  /** How far the clock of this device is ahead of the server's, in milliseconds. */
  clockAhead: number;
}

export type FindingId = 'address' | 'tls' | 'socket' | 'scheme' | 'host' | 'client' | 'plainHttp' | 'protocol' | 'clock';

/** One thing about the way, and what is to be said of it: `texts` names the sentence, `values` what stands in it. */
export interface Finding {
  id: FindingId;
  verdict: 'good' | 'warn' | 'bad';
  /** Key of a sentence under `path`; one that is not good also has a remedy under `path.fix`. */
  text: string;
  values: Record<string, string | number>;
}

/** Clocks further apart than this make times look wrong and tokens end early, in milliseconds. */
const CLOCK_TOLERANCE = 5_000;
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Compares what the server saw with what the browser knows. */
export function findings(seen: RequestPath, browser: BrowserSide): Finding[] {
  const here = new URL(browser.origin);
  const isSecure = here.protocol === 'https:';
  const header = (name: string) => seen.forwarded.find((sent) => sent.name === name)?.value;
  const proxied = seen.forwarded.length > 0;
  const list: Finding[] = [];
  const add = (id: FindingId, verdict: Finding['verdict'], text: string, values: Finding['values'] = {}) =>
    list.push({ id, verdict, text: `${id}.${text}`, values });

  if (sameOrigin(seen.publicUrl, browser.origin)) add('address', 'good', 'same', { here: browser.origin });
  else add('address', 'bad', 'other', { here: browser.origin, publicUrl: seen.publicUrl });

  if (isSecure) add('tls', 'good', 'on');
  else if (LOCAL.has(here.hostname)) add('tls', 'good', 'local');
  else add('tls', 'bad', 'off');

  if (browser.socket) add('socket', 'good', 'opens');
  else add('socket', 'bad', 'fails');

  if (!proxied && seen.scheme === here.protocol.slice(0, -1)) {
    add('scheme', 'good', 'direct');
  } else {
    const told = header('X-Forwarded-Proto') ?? protoOf(header('Forwarded'));
    if (told === here.protocol.slice(0, -1)) add('scheme', 'good', 'told', { told });
    else add('scheme', 'warn', told === undefined ? 'missing' : 'wrong', { told: told ?? '', here: here.protocol.slice(0, -1) });

    const host = header('X-Forwarded-Host') ?? seen.host ?? '';
    if (host.toLowerCase() === here.host.toLowerCase()) add('host', 'good', 'same', { host });
    else add('host', 'warn', 'other', { host, here: here.host });

    if (header('X-Forwarded-For') !== undefined || header('Forwarded') !== undefined) add('client', 'good', 'told');
    else add('client', 'warn', 'missing', { remote: seen.remote ?? '' });
  }

  if (seen.plainHttp === 'REDIRECTED') add('plainHttp', 'good', 'redirected');
  else if (seen.plainHttp === 'SERVED') add('plainHttp', 'bad', 'served');
  else if (seen.plainHttp === 'SILENT') add('plainHttp', 'warn', 'silent');

  if (browser.protocol !== '') {
    if (/^h[23]/u.test(browser.protocol)) add('protocol', 'good', 'new', { protocol: browser.protocol });
    else if (isSecure) add('protocol', 'warn', 'old', { protocol: browser.protocol });
    else add('protocol', 'good', 'plain', { protocol: browser.protocol });
  }

  const seconds = Math.abs(browser.clockAhead) / 1000;
  if (Math.abs(browser.clockAhead) <= CLOCK_TOLERANCE) add('clock', 'good', 'same', { seconds });
  else add('clock', 'warn', browser.clockAhead > 0 ? 'ahead' : 'behind', { seconds });
  return list;
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).origin === new URL(other).origin;
}

/** The scheme in a header of RFC 7239. */
function protoOf(forwarded: string | undefined): string | undefined {
  return /proto="?([a-z]+)/iu.exec(forwarded ?? '')?.[1]?.toLowerCase();
}
