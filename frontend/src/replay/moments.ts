import { useMatch, useSearchParams } from 'react-router';
import type { Id } from '../wire/types';

/** A moment of a room's history, and whose eyes it is seen through if not one's own. */
export interface Moment {
  seq: number;
  as?: Id;
}

/** The moment the address leads to; undefined where the table is live. */
export function useMoment(): Moment | undefined {
  const match = useMatch('/rooms/:roomId/moments/:seq');
  const [parameters] = useSearchParams();
  const seq = Number(match?.params.seq);
  if (match === null || !Number.isSafeInteger(seq) || seq < 0) return undefined;
  const as = parameters.get('as');
  return as === null ? { seq } : { seq, as };
}

/** Where a moment is found, within this client. */
export function momentPath(roomId: Id, { seq, as }: Moment): string {
  return `/rooms/${roomId}/moments/${seq}${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`;
}

/** Whether the address of the page, which may be ahead of what is shown, leads to a moment of the room. */
export function isAtMoment(roomId: Id): boolean {
  return window.location.pathname.startsWith(`/rooms/${roomId}/moments/`);
}

/** Where in this client an address leads; undefined for addresses of anywhere else. */
export function pathInside(address: string, origin: string): string | undefined {
  const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
  if (url === undefined || url.origin !== origin || !/^\/rooms\/[^/]/u.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
