import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReplayApi } from './replayApi';

const ORIGIN = 'https://table.example';
const api = (as?: string) => createReplayApi('room', as, () => Promise.resolve('token'), ORIGIN);

function answering(answer: () => Response) {
  const fetch = vi.fn((_address: URL, _init: RequestInit) => Promise.resolve(answer()));
  vi.stubGlobal('fetch', fetch);
  return { asked: () => String(fetch.mock.calls[0]?.[0]), headers: () => fetch.mock.calls[0]?.[1].headers };
}

async function all<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  const got: Thing[] = [];
  for await (const thing of things) got.push(thing);
  return got;
}

afterEach(() => vi.unstubAllGlobals());

describe('the past over HTTP', () => {
  it('is asked for with the token, and with one’s own eyes', async () => {
    const { asked, headers } = answering(() => Response.json({ seq: 7 }));
    expect(await api().tableAt(7)).toEqual({ seq: 7 });
    expect(asked()).toBe(`${ORIGIN}/api/rooms/room/table?at=7`);
    expect(headers()).toEqual({ Authorization: 'Bearer token' });
  });

  it('comes frame by frame, through the eyes a Director chose', async () => {
    const { asked } = answering(() => new Response('{"seq":8}\n{"seq":9}\n'));
    expect(await all(api('luz').frames(7, 9))).toEqual([{ seq: 8 }, { seq: 9 }]);
    expect(asked()).toBe(`${ORIGIN}/api/rooms/room/replay?after=7&to=9&as=luz`);
  });

  it('is not asked for where there is nothing', async () => {
    const { asked } = answering(() => new Response(''));
    expect(await all(api().frames(9, 9))).toEqual([]);
    expect(asked()).toBe('undefined');
  });

  it('says why it is refused', async () => {
    answering(() => new Response('{"code":"DIRECTOR_ONLY","detail":"Only a Director may."}', { status: 403 }));
    await expect(api('luz').timeline(7)).rejects.toMatchObject({ code: 'DIRECTOR_ONLY' });
  });

  it('tells a lost network from a question that was called off', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await expect(api().tableAt(7)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('called off', 'AbortError')));
    await expect(api().tableAt(7)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
