import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoteNotice } from '../notes/types';
import type { Api, TokenSource } from '../wire/api';
import type { WebSocketFactory } from '../wire/connection';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import { Socket, type SocketStatus } from '../wire/socket';
import type { Command, Frame, Id, ReceivedSignal, Signal, TableView } from '../wire/types';
import { ChatHistory } from './ChatHistory';
import { entriesOf, merge } from './chatLog';
import { applyFrame } from './evolve';
import { judge } from './frameRule';
import { OptimisticMoves, stillPending } from './OptimisticMoves';
import { fade, hear, without } from './signals';
import type { TableSession, TableState } from './types';

export interface TableServices {
  api: Api;
  accessToken: TokenSource;
  /** Tells when the access token was renewed; answers how to stop listening. */
  onTokenRenewed: (listener: () => void) => () => void;
  webSocket?: WebSocketFactory;
}

const FADE_EVERY_MILLIS = 1_000;
const RETRY_LOADING_MILLIS = 2_000;

/** Opens a table: loads it, follows it live, and keeps it whole until it is closed. */
export function openTable(roomId: Id, me: Id, services: TableServices): TableSession {
  const table = new OpenTable(roomId, me, services);
  table.start();
  return table;
}

class OpenTable implements TableSession {
  readonly store: StoreApi<TableState>;
  readonly #history: ChatHistory;
  readonly #moves: OptimisticMoves;
  readonly #ends: (() => void)[] = [];
  readonly #frameListeners = new Set<(frame: Frame) => void>();
  readonly #noteListeners = new Set<(notice: NoteNotice) => void>();
  #socket: Socket | undefined;
  /** Frames that came while the whole table was asked for after a hole. */
  #heldBack: Frame[] | undefined;
  #isLoadingPeople = false;
  #closed = false;

  constructor(
    readonly roomId: Id,
    me: Id,
    private readonly services: TableServices,
  ) {
    this.store = createStore<TableState>(() => ({
      status: 'connecting',
      table: null,
      me,
      people: {},
      present: new Set(),
      pendingMoves: {},
      entries: [],
      history: 'idle',
      cursors: {},
      drags: {},
      pings: [],
      typing: {},
      shows: {},
      refusals: [],
    }));
    this.#history = new ChatHistory(roomId, services.api, this.store);
    this.#moves = new OptimisticMoves(this.store);
  }

  start(): void {
    const fading = setInterval(() => this.store.setState((state) => fade(state, Date.now())), FADE_EVERY_MILLIS);
    this.#ends.push(
      () => clearInterval(fading),
      this.services.onTokenRenewed(() => void this.#socket?.renewToken()),
    );
    void this.#load();
  }

  async send(command: Command): Promise<{ seq: number }> {
    const socket = this.#socket;
    if (socket === undefined) throw new Rejected(UNREACHABLE, 'The table is not open yet.');
    return command.type === 'MoveToken' ? this.#moves.send(command, socket) : socket.send(command);
  }

  signal(signal: Signal): void {
    this.#socket?.signal(signal);
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    this.#frameListeners.add(listener);
    return () => this.#frameListeners.delete(listener);
  }

  onNote(listener: (notice: NoteNotice) => void): () => void {
    this.#noteListeners.add(listener);
    return () => this.#noteListeners.delete(listener);
  }

  loadOlder(): Promise<void> {
    return this.#history.loadOlder();
  }

  dismissRefusal(commandId: Id): void {
    this.store.setState(({ refusals }) => ({ refusals: refusals.filter((refusal) => refusal.commandId !== commandId) }));
  }

  reconnectNow(): void {
    this.#socket?.retryNow();
  }

  close(): void {
    this.#end();
  }

  async #load(): Promise<void> {
    try {
      const table = await this.services.api.table(this.roomId);
      if (this.#closed) return;
      this.store.setState({ table });
      this.#connect();
      await Promise.all([this.#loadPeople(), this.#history.start()]);
    } catch (reason) {
      this.#loadingFailed(reason instanceof Rejected ? reason : new Rejected(UNREACHABLE, String(reason)));
    }
  }

  #loadingFailed(reason: Rejected): void {
    if (this.#closed) return;
    if (['ROOM_NOT_FOUND', 'FORBIDDEN', 'MALFORMED_FIELD', 'UNAUTHENTICATED'].includes(reason.code)) return this.#end(reason);
    const again = setTimeout(() => void this.#load(), RETRY_LOADING_MILLIS);
    this.#ends.push(() => clearTimeout(again));
  }

  #connect(): void {
    this.#socket ??= new Socket({
      roomId: this.roomId,
      accessToken: this.services.accessToken,
      after: () => this.store.getState().table?.seq ?? -1,
      onStatus: (status) => this.#statusChanged(status),
      onFrame: (frame) => this.#receive(frame),
      onSignal: (signal) => this.#hear(signal),
      onNote: (notice) => this.#noteListeners.forEach((listener) => listener(notice)),
      ...(this.services.webSocket !== undefined && { webSocket: this.services.webSocket }),
    });
  }

  #statusChanged(status: SocketStatus): void {
    if (status.kind === 'closed') return this.#end(status.reason);
    const { retryAt: _former, ...state } = this.store.getState();
    this.store.setState(
      { ...state, status: status.kind, ...(status.kind === 'reconnecting' && { retryAt: status.retryAt }) },
      true,
    );
  }

  #receive(frame: Frame): void {
    const { table } = this.store.getState();
    if (table === null) return;
    if (this.#heldBack !== undefined) {
      this.#heldBack.push(frame);
      return;
    }
    switch (judge(table.seq, frame)) {
      case 'apply':
        return this.#apply(table, frame);
      case 'hole':
        void this.#resync(frame);
        return;
      case 'drop':
    }
  }

  #apply(table: TableView, frame: Frame): void {
    const next = applyFrame(table, frame);
    const moved = frame.changes.flatMap((change) => (change.type === 'TokenMoved' ? [change.tokenId] : []));
    this.store.setState((state) => ({
      table: next,
      entries: merge(state.entries, entriesOf(frame)),
      pendingMoves: stillPending(state.pendingMoves, next.seq, frame.commandId),
      drags: moved.reduce(without, state.drags),
    }));
    this.#frameListeners.forEach((listener) => listener(frame));
    this.#follow(next, frame);
  }

  /** What a change makes necessary besides the new table. */
  #follow(table: TableView, frame: Frame): void {
    const { people, me } = this.store.getState();
    if (table.members.some((member) => people[member.userId] === undefined)) void this.#loadPeople();
    if (frame.changes.some((change) => change.type === 'TableShown')) void this.#history.catchUp();
    const leaving = frame.changes.find(
      (change) => (change.type === 'MemberLeft' || change.type === 'MemberRemoved') && change.userId === me,
    );
    if (leaving === undefined) return;
    if (frame.commandId !== undefined) this.#socket?.settle(frame.commandId, frame.seq);
    this.#end(
      leaving.type === 'MemberLeft'
        ? new Rejected('LEFT', 'You left the room.')
        : new Rejected('REMOVED', 'A Director removed you from the room.'),
    );
  }

  /** Something was lost on the way: asks for the whole table and goes on with what came meanwhile. */
  async #resync(frame: Frame): Promise<void> {
    this.#heldBack = [frame];
    try {
      const table = await this.services.api.table(this.roomId);
      this.store.setState((state) => ({ table, pendingMoves: stillPending(state.pendingMoves, table.seq) }));
      const heldBack = this.#heldBack;
      this.#heldBack = undefined;
      heldBack.forEach((held) => this.#receive(held));
      void this.#history.catchUp();
    } catch {
      // a new connection resumes after the last frame we have
      this.#heldBack = undefined;
      this.#socket?.restart();
    }
  }

  #hear(signal: ReceivedSignal): void {
    const { me } = this.store.getState();
    if ('by' in signal && signal.by === me) return;
    this.store.setState((state) => hear(state, signal, Date.now()));
  }

  async #loadPeople(): Promise<void> {
    if (this.#isLoadingPeople) return;
    this.#isLoadingPeople = true;
    try {
      const people = await this.services.api.people(this.roomId);
      // who has left keeps their name in the chat
      this.store.setState((state) => ({
        people: { ...state.people, ...Object.fromEntries(people.map((person) => [person.userId, person])) },
      }));
    } catch {
      // names come with the next frame; until then people are shown without
    } finally {
      this.#isLoadingPeople = false;
    }
  }

  #end(reason?: Rejected): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#ends.forEach((end) => end());
    this.#socket?.close();
    this.store.setState({ status: 'closed', ...(reason !== undefined && { closedBecause: reason }) });
  }
}
