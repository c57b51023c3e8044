import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { FakeStompServer } from '../wire/testing/FakeStompServer';
import type { Change, ChatEntry, Frame, TableView } from '../wire/types';
import { openTable } from './openTable';
import type { TableSession } from './types';

const ROOM = '01900000-0000-7000-8000-000000000001';
const COMMANDS = `/app/rooms/${ROOM}/commands`;
const FRAMES = `/topic/rooms/${ROOM}`;
const SIGNALS = `${FRAMES}/signals`;
const REPLIES = '/user/queue/replies';

const TABLE: TableView = {
  roomId: ROOM,
  seq: 10,
  name: 'The Drowned Bell',
  historyAccess: 'EVERYTHING',
  members: [
    { userId: 'me', role: 'PLAYER', color: 'SKY', joinedSeq: 3 },
    { userId: 'her', role: 'DIRECTOR', color: 'ROSE', joinedSeq: 1 },
  ],
  preparedScenes: [],
  scene: {
    id: 's1',
    name: 'Bellhouse',
    width: 20,
    height: 20,
    fog: { width: 20, height: 20, covered: '' },
    tokens: [{ id: 't1', name: 'Ilse', x: 1, y: 1, size: 1, ownerId: 'me', hidden: false }],
  },
};

const said = (seq: number): ChatEntry => ({
  seq,
  at: '2026-11-22T18:00:00Z',
  by: 'her',
  change: { type: 'MessagePosted', text: `message ${seq}`, to: [] },
});

const frame = (seq: number, changes: Change[] = [], more: Partial<Frame> = {}): Frame => ({
  roomId: ROOM,
  seq,
  at: '2026-11-22T18:00:00Z',
  changes,
  ...more,
});

describe('openTable', () => {
  let server: FakeStompServer;
  let session: TableSession;
  const api = {
    table: vi.fn<Api['table']>(),
    people: vi.fn<Api['people']>(),
    sessions: vi.fn<Api['sessions']>(),
    messages: vi.fn<Api['messages']>(),
  };

  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeStompServer();
    api.table.mockReset().mockResolvedValue(TABLE);
    api.people.mockReset().mockResolvedValue([
      { userId: 'me', name: 'Jonas', role: 'PLAYER', color: 'SKY' },
      { userId: 'her', name: 'Anneke', role: 'DIRECTOR', color: 'ROSE' },
    ]);
    api.sessions.mockReset().mockResolvedValue([]);
    api.messages.mockReset().mockResolvedValue([said(9), said(4)]);
  });

  afterEach(() => {
    session.close();
    vi.useRealTimers();
  });

  async function open() {
    session = openTable(ROOM, 'me', {
      api: api as unknown as Api,
      accessToken: () => Promise.resolve('token'),
      onTokenRenewed: () => () => undefined,
      webSocket: server.webSocket,
    });
    await settled();
  }

  async function openLive() {
    await open();
    server.socket.accept();
    await settled();
  }

  const settled = () => vi.advanceTimersByTimeAsync(0);
  const state = () => session.store.getState();
  const seqs = () => state().entries.map((entry) => entry.seq);
  const lastCommandId = () => (server.socket.sentTo(COMMANDS).at(-1) as { commandId: string }).commandId;
  const move = () => session.send({ type: 'MoveToken', tokenId: 't1', path: [{ x: 2, y: 1 }, { x: 3, y: 1 }] });

  it('loads the table, its people and the newest of the chat, and follows from there', async () => {
    await openLive();

    expect(state()).toMatchObject({ status: 'live', table: TABLE, history: 'complete', people: { her: { name: 'Anneke' } } });
    expect(seqs()).toEqual([4, 9]);
    expect(server.socket.sent.find(({ headers }) => headers.destination === FRAMES)?.headers.after).toBe('10');
  });

  it('tries again while the server cannot be reached', async () => {
    api.table.mockRejectedValueOnce(new Rejected('UNREACHABLE', 'no answer'));
    await open();
    expect(state()).toMatchObject({ status: 'connecting', table: null });

    await vi.advanceTimersByTimeAsync(2_000);

    expect(state().table).toEqual(TABLE);
  });

  it('closes when the room is not for us', async () => {
    api.table.mockRejectedValueOnce(new Rejected('ROOM_NOT_FOUND', 'no such room'));
    await open();

    expect(state()).toMatchObject({ status: 'closed', closedBecause: { code: 'ROOM_NOT_FOUND' } });
    expect(server.sockets).toEqual([]);
  });

  it('applies each frame once and tells its listeners', async () => {
    await openLive();
    const heard: number[] = [];
    const stop = session.onFrame(({ seq }) => heard.push(seq));

    server.socket.tell(FRAMES, frame(11, [{ type: 'RoomRenamed', name: 'The Cinder Toll' }]));
    server.socket.tell(FRAMES, frame(11, [{ type: 'RoomRenamed', name: 'twice' }]));
    stop();
    server.socket.tell(FRAMES, frame(12));

    expect(state().table).toMatchObject({ seq: 12, name: 'The Cinder Toll' });
    expect(heard).toEqual([11]);
  });

  it('asks for the whole table at a hole and goes on with what came meanwhile', async () => {
    await openLive();
    api.table.mockResolvedValueOnce({ ...TABLE, seq: 13, name: 'caught up' });

    server.socket.tell(FRAMES, frame(13, [{ type: 'RoomRenamed', name: 'old news' }]));
    server.socket.tell(FRAMES, frame(14, [said(14).change], { by: 'her' }));
    await settled();

    expect(state().table).toMatchObject({ seq: 14, name: 'caught up' });
    expect(seqs()).toContain(14);
    expect(api.table).toHaveBeenCalledTimes(2);
  });

  it('takes another connection when even the whole table cannot be had', async () => {
    await openLive();
    api.table.mockRejectedValueOnce(new Rejected('UNREACHABLE', 'no answer'));

    server.socket.tell(FRAMES, frame(13));
    await settled();

    expect(state().status).toBe('reconnecting');
    session.reconnectNow();
    await settled();
    server.socket.accept();
    expect(server.socket.sent.find(({ headers }) => headers.destination === FRAMES)?.headers.after).toBe('10');
  });

  it('takes a whole table whatever its number, and reloads a chat that it missed a part of', async () => {
    await openLive();
    api.messages.mockResolvedValueOnce(Array.from({ length: 50 }, (_, i) => said(200 - i)));

    server.socket.tell(FRAMES, frame(200, [{ type: 'TableShown', table: { ...TABLE, seq: 200, name: 'much later' } }]));
    await settled();

    expect(state()).toMatchObject({ history: 'idle', table: { seq: 200, name: 'much later' } });
    expect(seqs()).toEqual(Array.from({ length: 50 }, (_, i) => 151 + i));
  });

  describe('moves', () => {
    it('are shown at once and stay until their frame comes', async () => {
      await openLive();
      const moved = move();
      expect(state().pendingMoves.t1?.path.at(-1)).toEqual({ x: 3, y: 1 });

      const commandId = lastCommandId();
      server.socket.tell(REPLIES, { commandId, status: 'accepted', seq: 11 });
      await expect(moved).resolves.toEqual({ seq: 11 });
      expect(state().pendingMoves.t1).toBeDefined();

      server.socket.tell(FRAMES, frame(11, [{ type: 'TokenMoved', tokenId: 't1', path: [{ x: 3, y: 1 }] }], { commandId }));
      expect(state().pendingMoves).toEqual({});
      expect(state().table?.scene?.tokens[0]).toMatchObject({ x: 3, y: 1 });
    });

    it('go back with the reason when the table refuses', async () => {
      await openLive();
      const moved = move();
      server.socket.tell(REPLIES, { commandId: lastCommandId(), status: 'rejected', error: { code: 'NOT_YOUR_TURN', message: 'No.' } });

      await expect(moved).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
      expect(state().pendingMoves).toEqual({});
      expect(state().refusals).toMatchObject([{ command: { tokenId: 't1' }, reason: { code: 'NOT_YOUR_TURN' } }]);
      session.dismissRefusal(state().refusals[0]?.commandId ?? '');
      expect(state().refusals).toEqual([]);
    });

    it('leave a newer move of the same token alone when an older one is refused', async () => {
      await openLive();
      const first = move().catch((reason: Rejected) => reason.code);
      const firstId = lastCommandId();
      session.send({ type: 'MoveToken', tokenId: 't1', path: [{ x: 9, y: 9 }] }).catch(() => 'closed with the test');

      server.socket.tell(REPLIES, { commandId: firstId, status: 'rejected', error: { code: 'SESSION_PAUSED', message: 'No.' } });
      await first;

      expect(state().pendingMoves.t1?.path).toEqual([{ x: 9, y: 9 }]);
    });

    it('end with a table that has them, when their frame was lost with the connection', async () => {
      await openLive();
      const moved = move();
      const commandId = lastCommandId();
      server.socket.tell(FRAMES, frame(20, [{ type: 'TableShown', table: { ...TABLE, seq: 20 } }]));
      server.socket.tell(REPLIES, { commandId, status: 'accepted', seq: 15 });
      await moved;

      expect(state().pendingMoves).toEqual({});
    });
  });

  describe('chat', () => {
    it('adds what is said, rolled and begun, in order', async () => {
      await openLive();
      server.socket.tell(FRAMES, frame(11, [{ type: 'SessionStarted', sessionId: 'x', number: 2 }], { by: 'her' }));
      server.socket.tell(FRAMES, frame(12, [said(12).change], { by: 'her' }));
      server.socket.tell(FRAMES, frame(13, [{ type: 'TokenMoved', tokenId: 't1', path: [{ x: 4, y: 4 }] }]));

      expect(seqs()).toEqual([4, 9, 11, 12]);
    });

    it('loads older pages before the oldest line, and dividers of sessions with them', async () => {
      api.messages.mockResolvedValueOnce(Array.from({ length: 50 }, (_, i) => said(100 - i)));
      api.messages.mockResolvedValueOnce([said(40), said(30)]);
      api.sessions.mockResolvedValue([
        { id: 'x', number: 1, state: 'ENDED', startedAt: '2026-11-01T18:00:00Z', endedAt: '2026-11-01T20:00:00Z', fromSeq: 29, toSeq: 45, attendees: [] },
      ]);
      await openLive();
      expect(seqs()).toEqual(Array.from({ length: 50 }, (_, i) => 51 + i));

      await session.loadOlder();

      expect(api.messages).toHaveBeenLastCalledWith(ROOM, { before: 51, limit: 50 });
      expect(seqs().slice(0, 5)).toEqual([29, 30, 40, 45, 51]);
      expect(state().history).toBe('complete');
    });

    it('says when older lines could not be loaded, and loads them on another try', async () => {
      api.messages.mockReset().mockRejectedValueOnce(new Rejected('UNREACHABLE', 'no answer')).mockResolvedValueOnce([said(9)]);
      await openLive();
      expect(state().history).toBe('failed');

      await session.loadOlder();

      expect(state()).toMatchObject({ history: 'complete' });
    });
  });

  it('passes on what is told of notes, as long as somebody listens', async () => {
    await openLive();
    const heard: string[] = [];
    const stop = session.onNote(({ noteId }) => heard.push(noteId));
    server.socket.tell(`${FRAMES}/notes`, { type: 'NoteChanged', noteId: 'n1', version: 2, by: 'her' });
    stop();
    server.socket.tell(`${FRAMES}/notes`, { type: 'NoteGone', noteId: 'n2' });
    expect(heard).toEqual(['n1']);
  });

  describe('signals', () => {
    it('shows who is here, what they point at, and lets it fade', async () => {
      await openLive();
      server.socket.tell(SIGNALS, { type: 'Presence', present: ['me', 'her'] });
      server.socket.tell(SIGNALS, { type: 'Ping', sceneId: 's1', x: 1, y: 2, by: 'her' });
      server.socket.tell(SIGNALS, { type: 'Cursor', sceneId: 's1', x: 1, y: 2, by: 'her' });
      server.socket.tell(SIGNALS, { type: 'Typing', by: 'her' });
      server.socket.tell(SIGNALS, { type: 'Typing', by: 'me' });
      expect([...state().present]).toEqual(['me', 'her']);
      expect(state().pings).toHaveLength(1);
      expect(Object.keys(state().typing)).toEqual(['her']);

      await vi.advanceTimersByTimeAsync(5_000);
      expect(state()).toMatchObject({ pings: [], typing: {} });
      expect(Object.keys(state().cursors)).toEqual(['her']);

      await vi.advanceTimersByTimeAsync(6_000);
      expect(state().cursors).toEqual({});
    });

    it('ends a drag when it is let go or its move arrives', async () => {
      await openLive();
      const drag = { type: 'Drag', tokenId: 't1', path: [{ x: 2, y: 2 }], by: 'her' };
      server.socket.tell(SIGNALS, drag);
      expect(state().drags.t1).toMatchObject({ by: 'her' });
      server.socket.tell(SIGNALS, { type: 'DragEnd', tokenId: 't1', by: 'her' });
      expect(state().drags).toEqual({});

      server.socket.tell(SIGNALS, drag);
      server.socket.tell(FRAMES, frame(11, [{ type: 'TokenMoved', tokenId: 't1', path: [{ x: 2, y: 2 }] }]));
      expect(state().drags).toEqual({});
    });
  });

  it('asks for names when somebody unknown takes a seat', async () => {
    await openLive();
    server.socket.tell(FRAMES, frame(11, [{ type: 'MemberJoined', userId: 'new', role: 'PLAYER', color: 'MINT' }]));
    await settled();

    expect(api.people).toHaveBeenCalledTimes(2);
  });

  it('closes when the seat is taken away, and answers the command that gave it up', async () => {
    await openLive();
    const left = session.send({ type: 'LeaveRoom' });
    server.socket.tell(FRAMES, frame(11, [{ type: 'MemberLeft', userId: 'me' }], { commandId: lastCommandId() }));

    await expect(left).resolves.toEqual({ seq: 11 });
    expect(state()).toMatchObject({ status: 'closed', closedBecause: { code: 'LEFT' } });
    expect(server.socket.isClosedByClient).toBe(true);
  });
});
