import type { TokenSource } from '../wire/api';
import { problemOf } from '../wire/problem';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import { parseServerJson } from '../wire/serverJson';
import type { Frame, Id, TableView } from '../wire/types';
import { lines } from './lines';
import type { Timeline } from './types';

/** The past of one room as one person sees it. Every call fails with {@link Rejected}. */
export interface ReplayApi {
  /** The table as it was after an event. */
  tableAt(seq: number, signal?: AbortSignal): Promise<TableView>;
  /** The frames after one event up to and including another, one by one as they come. */
  frames(after: number, to: number, signal?: AbortSignal): AsyncIterable<Frame>;
  /** The session around an event, or what happened between two sessions. */
  timeline(around: number): Promise<Timeline>;
}

/** @param as whose eyes a Director looks through; without it one's own */
export function createReplayApi(roomId: Id, as: Id | undefined, accessToken: TokenSource, origin = window.location.origin): ReplayApi {
  async function ask(what: string, parameters: Record<string, number | string>, signal?: AbortSignal): Promise<Response> {
    const address = new URL(`/api/rooms/${encodeURIComponent(roomId)}/${what}`, origin);
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, String(value));
    const token = await accessToken();
    const headers: HeadersInit = token === null ? {} : { Authorization: `Bearer ${token}` };
    const answer = await fetch(address, { headers, ...(signal !== undefined && { signal }) }).catch(unreachable);
    if (!answer.ok) throw problemOf(answer.status, await answer.text());
    return answer;
  }
  const viewer: Record<string, string> = as === undefined ? {} : { as };

  return {
    tableAt: async (seq, signal) => parseServerJson<TableView>(await (await ask('table', { at: seq, ...viewer }, signal)).text()),
    async *frames(after, to, signal) {
      if (to <= after) return;
      const { body } = await ask('replay', { after, to, ...viewer }, signal);
      if (body === null) return;
      for await (const line of lines(body)) yield parseServerJson<Frame>(line);
    },
    timeline: async (around) => parseServerJson<Timeline>(await (await ask('timeline', { around })).text()),
  };
}

/** Being called off is no failure of the network. */
function unreachable(reason: unknown): never {
  if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
  throw new Rejected(UNREACHABLE, 'The server cannot be reached.');
}
