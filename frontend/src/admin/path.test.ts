import { describe, expect, test } from 'vitest';
import { aPath } from './fixtures';
import { findings, type BrowserSide, type FindingId } from './path';
import type { RequestPath } from './types';

const BROWSER: BrowserSide = { origin: 'https://table.example', protocol: 'h2', socket: true, clockAhead: 120 };

function verdicts(seen: Partial<RequestPath> = {}, browser: Partial<BrowserSide> = {}) {
  const list = findings(aPath(seen), { ...BROWSER, ...browser });
  return Object.fromEntries(list.map(({ id, verdict, text }) => [id, `${verdict} ${text}`])) as Partial<Record<FindingId, string>>;
}

describe('the way from the browser', () => {
  test('through a proxy that is set up well is good', () => {
    expect(Object.values(verdicts()).every((verdict) => verdict.startsWith('good'))).toBe(true);
    expect(Object.keys(verdicts())).toHaveLength(9);
  });

  test('on this machine alone is good without a proxy', () => {
    const { plainHttp: _none, ...local } = aPath({ publicUrl: 'http://localhost:8080', scheme: 'http', host: 'localhost:8080', forwarded: [] });
    const list = findings(local, { ...BROWSER, origin: 'http://localhost:8080', protocol: 'http/1.1' });
    expect(list.map(({ id }) => id)).toEqual(['address', 'tls', 'socket', 'scheme', 'protocol', 'clock']);
    expect(list.every(({ verdict }) => verdict === 'good')).toBe(true);
  });

  test('by an address the server does not know is broken', () => {
    expect(verdicts({}, { origin: 'https://other.example' }).address).toBe('bad address.other');
    expect(verdicts({}, { origin: 'https://table.example:8443' }).address).toBe('bad address.other');
    expect(verdicts({ publicUrl: 'https://table.example/' }).address).toBe('good address.same');
  });

  test('without encryption is broken unless it stays on the machine', () => {
    expect(verdicts({}, { origin: 'http://table.example' }).tls).toBe('bad tls.off');
    expect(verdicts({}, { origin: 'http://127.0.0.1:8080' }).tls).toBe('good tls.local');
  });

  test('whose sockets do not open is broken', () => {
    expect(verdicts({}, { socket: false }).socket).toBe('bad socket.fails');
  });

  test('shows which headers a proxy leaves out', () => {
    expect(verdicts({ forwarded: [] }).scheme).toBe('warn scheme.missing');
    expect(verdicts({ forwarded: [] }).client).toBe('warn client.missing');
    expect(verdicts({ forwarded: [{ name: 'X-Forwarded-Proto', value: 'http' }] }).scheme).toBe('warn scheme.wrong');
    expect(verdicts({ host: 'localhost:8080' }).host).toBe('warn host.other');
    expect(verdicts({ host: 'localhost:8080', forwarded: [{ name: 'X-Forwarded-Host', value: 'table.example' }] }).host).toBe('good host.same');
  });

  test('reads the header of RFC 7239 too', () => {
    const seen = verdicts({ forwarded: [{ name: 'Forwarded', value: 'for=203.0.113.7;proto=https;host=table.example' }] });
    expect([seen.scheme, seen.client]).toEqual(['good scheme.told', 'good client.told']);
  });

  test('says what becomes of those who come without encryption', () => {
    expect(verdicts({ plainHttp: 'SERVED' }).plainHttp).toBe('bad plainHttp.served');
    expect(verdicts({ plainHttp: 'SILENT' }).plainHttp).toBe('warn plainHttp.silent');
  });

  test('notices old protocols and clocks that are off', () => {
    expect(verdicts({}, { protocol: 'http/1.1' }).protocol).toBe('warn protocol.old');
    expect(verdicts({}, { protocol: '' }).protocol).toBeUndefined();
    expect(verdicts({}, { clockAhead: 61_000 }).clock).toBe('warn clock.ahead');
    expect(verdicts({}, { clockAhead: -61_000 }).clock).toBe('warn clock.behind');
  });
});
