import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rejected } from './rejected';
import { Socket, type SocketOptions, type SocketStatus } from './socket';
import { FakeStompServer } from './testing/FakeStompServer';

const ROOM = '01900000-0000-7000-8000-000000000001';
const COMMANDS = `/app/rooms/${ROOM}/commands`;
const FRAMES = `/topic/rooms/${ROOM}`;
const REPLIES = '/user/queue/replies';

describe('Socket', () => {
  const opened: Socket[] = [];
  let server: FakeStompServer;
  let statuses: SocketStatus[];

  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeStompServer();
    statuses = [];
  });

  afterEach(() => {
    opened.splice(0).forEach((socket) => socket.close());
    vi.useRealTimers();
  });

  async function open(options: Partial<SocketOptions> = {}): Promise<Socket> {
    const socket = new Socket({
      roomId: ROOM,
      accessToken: () => Promise.resolve('token-1'),
      after: () => 41,
      onStatus: (status) => statuses.push(status),
      onFrame: () => undefined,
      onSignal: () => undefined,
      onNote: () => undefined,
      webSocket: server.webSocket,
      random: () => 1,
      ...options,
    });
    opened.push(socket);
    await settled();
    return socket;
  }

  /** Lets what was promised happen; no time passes. */
  const settled = () => vi.advanceTimersByTimeAsync(0);
  const kinds = () => statuses.map((status) => status.kind);
  const commandIds = (socket = server.socket) => socket.sentTo(COMMANDS).map((sent) => (sent as { commandId: string }).commandId);

  it('brings the token and asks for what came after the last frame', async () => {
    await open();
    server.socket.accept();

    const [connect, ...subscriptions] = server.socket.sent;
    expect(connect?.headers).toMatchObject({ Authorization: 'Bearer token-1' });
    expect(subscriptions.map(({ headers }) => headers.destination)).toEqual([REPLIES, FRAMES, `${FRAMES}/signals`, `${FRAMES}/notes`]);
    expect(subscriptions[1]?.headers.after).toBe('41');
    expect(kinds()).toEqual(['connecting', 'live']);
  });

  it('hands frames, signals and news of notes on', async () => {
    const onFrame = vi.fn<SocketOptions['onFrame']>();
    const onSignal = vi.fn<SocketOptions['onSignal']>();
    const onNote = vi.fn<SocketOptions['onNote']>();
    await open({ onFrame, onSignal, onNote });
    server.socket.accept();

    server.socket.tell(FRAMES, { seq: 42, changes: [] });
    server.socket.tell(`${FRAMES}/signals`, { type: 'Presence', present: ['a'] });
    server.socket.tell(`${FRAMES}/notes`, { type: 'NoteGone', noteId: 'n' });

    expect(onFrame).toHaveBeenCalledWith({ seq: 42, changes: [] });
    expect(onSignal).toHaveBeenCalledWith({ type: 'Presence', present: ['a'] });
    expect(onNote).toHaveBeenCalledWith({ type: 'NoteGone', noteId: 'n' });
  });

  it('resolves a command with the number its reply tells', async () => {
    const socket = await open();
    server.socket.accept();
    const sent = socket.send({ type: 'NextTurn' });

    server.socket.tell(REPLIES, { commandId: commandIds()[0], status: 'accepted', seq: 44 });

    await expect(sent).resolves.toEqual({ seq: 44 });
  });

  it('rejects a refused command with code, message and details', async () => {
    const socket = await open();
    server.socket.accept();
    const sent = socket.send({ type: 'NextTurn' });

    server.socket.tell(REPLIES, {
      commandId: commandIds()[0],
      status: 'rejected',
      error: { code: 'NOT_YOUR_TURN', message: 'It is not your turn.', currentTokenId: 't' },
    });

    await expect(sent).rejects.toMatchObject({
      code: 'NOT_YOUR_TURN',
      message: 'It is not your turn.',
      details: { currentTokenId: 't' },
    });
  });

  it('sends unanswered commands again after a loss, in order and under the same ids', async () => {
    const socket = await open();
    server.socket.accept();
    const answered = socket.send({ type: 'StartSession' });
    server.socket.tell(REPLIES, { commandId: commandIds()[0], status: 'accepted', seq: 42 });
    await answered;
    const first = socket.send({ type: 'PauseSession' });
    const lost = server.socket;
    lost.lose();
    socket.send({ type: 'ResumeSession' }).catch(() => 'closed with the test');
    await vi.advanceTimersByTimeAsync(500);
    server.socket.accept();

    expect(server.sockets).toHaveLength(2);
    expect(server.socket.sentTo(COMMANDS)).toMatchObject([{ type: 'PauseSession' }, { type: 'ResumeSession' }]);
    expect(commandIds()[0]).toBe(commandIds(lost)[1]);
    server.socket.tell(REPLIES, { commandId: commandIds()[0], status: 'accepted', seq: 43 });
    await expect(first).resolves.toEqual({ seq: 43 });
  });

  it('waits longer after every failure and says when it tries again', async () => {
    await open();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      server.socket.lose();
      const status = statuses.at(-1);
      if (status?.kind !== 'reconnecting') throw new Error('It should wait.');
      waits.push(status.retryAt - Date.now());
      await vi.advanceTimersByTimeAsync(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('does not hurry again until the new connection has told something', async () => {
    await open();
    for (const wait of [500, 1_000]) {
      server.socket.accept();
      server.socket.lose();
      expect(statuses.at(-1)).toEqual({ kind: 'reconnecting', retryAt: Date.now() + wait });
      await vi.advanceTimersByTimeAsync(wait);
    }
    server.socket.accept();
    server.socket.tell(`${FRAMES}/signals`, { type: 'Presence', present: [] });
    server.socket.lose();

    expect(statuses.at(-1)).toEqual({ kind: 'reconnecting', retryAt: Date.now() + 500 });
  });

  it('tries at once when the network comes back or the page is looked at', async () => {
    await open();
    server.socket.lose();
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(server.sockets).toHaveLength(2);

    server.socket.lose();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(server.sockets).toHaveLength(3);
  });

  it('knows at once that the network is gone', async () => {
    await open();
    server.socket.accept();

    window.dispatchEvent(new Event('offline'));

    expect(kinds()).toEqual(['connecting', 'live', 'reconnecting']);
  });

  it('notices a dead connection within two seconds', async () => {
    await open();
    server.socket.accept('600,4000');
    server.socket.beat();
    await vi.advanceTimersByTimeAsync(2_000);

    expect(kinds()).toContain('reconnecting');
  });

  it('stays on a connection that shows signs of life', async () => {
    await open();
    const socket = server.socket;
    socket.accept('600,4000');
    for (let beats = 0; beats < 10; beats++) {
      await vi.advanceTimersByTimeAsync(600);
      socket.beat();
    }

    expect(server.sockets).toEqual([socket]);
    expect(kinds()).toEqual(['connecting', 'live']);
  });

  it('shows signs of life in step with the server when the timers of a hidden page are stopped', async () => {
    await open();
    server.socket.accept('600,4000');
    vi.clearAllTimers();
    for (let beats = 0; beats < 15; beats++) {
      vi.setSystemTime(Date.now() + 600);
      server.socket.beat();
    }

    expect(server.socket.heartBeats).toBe(3);
  });

  it('demands a fresh token after the server refused the last one', async () => {
    const accessToken = vi.fn<SocketOptions['accessToken']>((demand) => Promise.resolve(demand === 'fresh' ? 'token-2' : 'token-1'));
    await open({ accessToken });
    server.socket.refuse('UNAUTHENTICATED');
    await vi.advanceTimersByTimeAsync(500);
    server.socket.accept();

    expect(server.socket.sent[0]?.headers.Authorization).toBe('Bearer token-2');
  });

  it('brings a renewed token along without a new connection', async () => {
    const tokens = ['token-1', 'token-2'];
    const socket = await open({ accessToken: () => Promise.resolve(tokens.shift() ?? null) });
    server.socket.accept();

    await socket.renewToken();

    expect(server.socket.sent.at(-1)).toMatchObject({
      command: 'SEND',
      headers: { destination: '/app/token', Authorization: 'Bearer token-2' },
    });
    expect(server.sockets).toHaveLength(1);
  });

  it('closes for good when the room is not for us', async () => {
    const socket = await open();
    server.socket.accept();
    const unanswered = socket.send({ type: 'NextTurn' }).catch((reason: Rejected) => reason.code);

    server.socket.refuse('ROOM_NOT_FOUND');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(server.sockets).toHaveLength(1);
    expect(statuses.at(-1)).toMatchObject({ kind: 'closed', reason: { code: 'ROOM_NOT_FOUND' } });
    await expect(unanswered).resolves.toBe('ROOM_NOT_FOUND');
  });

  it('does not send again what made the server end the connection', async () => {
    const socket = await open();
    server.socket.accept();
    const tooLarge = socket.send({ type: 'PostMessage', text: 'x' }).catch((reason: Rejected) => reason.code);

    server.socket.refuse('FRAME_TOO_LARGE');
    await vi.advanceTimersByTimeAsync(500);
    server.socket.accept();

    await expect(tooLarge).resolves.toBe('FRAME_TOO_LARGE');
    expect(server.socket.sentTo(COMMANDS)).toEqual([]);
  });

  it('loses signals without a connection instead of keeping them', async () => {
    const socket = await open();
    socket.signal({ type: 'Typing' });
    server.socket.accept();

    expect(server.socket.sentTo(`/app/rooms/${ROOM}/signals`)).toEqual([]);
    socket.signal({ type: 'Typing' });
    expect(server.socket.sentTo(`/app/rooms/${ROOM}/signals`)).toEqual([{ type: 'Typing' }]);
  });

  it('keeps trying while the identity server does not answer, and closes when nobody is signed in', async () => {
    const answers = [() => Promise.reject(new Error('no answer')), () => Promise.resolve(null)];
    await open({ accessToken: () => answers.shift()!() });
    expect(kinds()).toEqual(['connecting', 'reconnecting']);

    await vi.advanceTimersByTimeAsync(500);

    expect(statuses.at(-1)).toMatchObject({ kind: 'closed', reason: { code: 'UNAUTHENTICATED' } });
  });
});
