import type { BrowserSide } from './path';
import type { RequestPath } from './types';

const PATIENCE_MILLIS = 5_000;

/** Asks the server how the request came, and finds out what only the browser can. */
export async function lookAtPath(ask: () => Promise<RequestPath>): Promise<{ seen: RequestPath; browser: BrowserSide }> {
  const begun = Date.now();
  const seen = await ask();
  const middle = (begun + Date.now()) / 2;
  return {
    seen,
    browser: {
      origin: window.location.origin,
      protocol: pageProtocol(),
      socket: await socketOpens(),
      clockAhead: middle - Date.parse(seen.at),
    },
  };
}

function pageProtocol(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation !== undefined && 'nextHopProtocol' in navigation ? String(navigation.nextHopProtocol) : '';
}

/** Opens a socket as play does, and closes it before it says who it is. */
function socketOpens(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/u, 'ws')}/ws`, 'v12.stomp');
    const done = (opened: boolean) => {
      clearTimeout(timer);
      socket.close();
      resolve(opened);
    };
    const timer = setTimeout(() => done(false), PATIENCE_MILLIS);
    socket.addEventListener('open', () => done(true));
    socket.addEventListener('error', () => done(false));
  });
}
