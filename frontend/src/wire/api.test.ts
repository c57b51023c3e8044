import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api';

describe('Api', () => {
  const fetchIt = vi.fn<(request: Request) => Promise<Response>>();
  vi.stubGlobal('fetch', fetchIt);
  const api = createApi(() => Promise.resolve('the-token'), 'https://table.test');

  afterEach(() => fetchIt.mockReset());

  const answer = (status: number, body: string) => fetchIt.mockResolvedValueOnce(new Response(body, { status }));
  const json = (body: unknown) => answer(200, JSON.stringify(body));

  it('sends the token in the header, never in the address', async () => {
    json([]);

    await api.messages('r1', { before: 12, limit: 50 });

    const request = fetchIt.mock.calls[0]?.[0];
    expect(request?.url).toBe('https://table.test/api/rooms/r1/messages?before=12&limit=50');
    expect(request?.headers.get('Authorization')).toBe('Bearer the-token');
  });

  it('sends no header when nobody is signed in', async () => {
    json({});

    await createApi(() => Promise.resolve(null), 'https://table.test').config();

    expect(fetchIt.mock.calls[0]?.[0].headers.has('Authorization')).toBe(false);
  });

  it('turns a problem document into a rejection with its details', async () => {
    answer(404, JSON.stringify({ title: 'Not found', status: 404, code: 'INVITE_NOT_VALID', detail: 'No room has it.', correlationId: 'c' }));

    await expect(api.joinRoom('ABCD2345')).rejects.toMatchObject({
      name: 'Rejected',
      code: 'INVITE_NOT_VALID',
      message: 'No room has it.',
      details: { correlationId: 'c' },
    });
  });

  it('makes a code of the status when an intermediary answers', async () => {
    answer(502, '<html>Bad gateway</html>');

    await expect(api.rooms()).rejects.toMatchObject({ code: 'HTTP_502' });
  });

  it('says that the server cannot be reached', async () => {
    fetchIt.mockRejectedValueOnce(new TypeError('Failed to fetch'));

    await expect(api.rooms()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('asks for each of several values, and in all rooms when there is none', async () => {
    json({});
    json({});

    await api.search('r1', { q: 'the bell', kind: ['ROLL', 'NOTE'], sort: 'best' });
    await api.search(undefined, { sort: 'newest' });

    expect(fetchIt.mock.calls.map(([{ url }]) => url)).toEqual([
      'https://table.test/api/rooms/r1/search?q=the%20bell&kind=ROLL&kind=NOTE&sort=best',
      'https://table.test/api/search?sort=newest',
    ]);
  });

  it('tells a question that was given up from a server that cannot be reached', async () => {
    fetchIt.mockRejectedValueOnce(new DOMException('given up', 'AbortError'));

    await expect(api.search('r1', { sort: 'best' })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('leaves out of a page what is no chat', async () => {
    const said = { seq: 2, at: '2026-01-01T00:00:00Z', by: 'u', change: { type: 'MessagePosted', text: 'hello', to: [] } };
    json([said, { ...said, seq: 1, change: { type: 'RoomRenamed', name: 'x' } }]);

    await expect(api.messages('r1', { limit: 50 })).resolves.toEqual([said]);
  });
});
