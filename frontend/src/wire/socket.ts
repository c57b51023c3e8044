import type { IStompSocket } from '@stomp/stompjs';
import { v7 as newId } from 'uuid';
import type { NoteNotice } from '../notes/types';
import type { TokenSource } from './api';
import { retryDelay } from './backoff';
import { Connection, type WebSocketFactory } from './connection';
import { Rejected, UNREACHABLE } from './rejected';
import type { Command, Frame, Id, ReceivedSignal, Reply, Signal } from './types';

export type SocketStatus =
  | { kind: 'connecting' }
  | { kind: 'live' }
  /** `retryAt` is the local time in milliseconds of the next try. */
  | { kind: 'reconnecting'; retryAt: number }
  | { kind: 'closed'; reason?: Rejected };

export interface SocketOptions {
  roomId: Id;
  accessToken: TokenSource;
  /** The sequence number to go on after. */
  after: () => number;
  onStatus: (status: SocketStatus) => void;
  onFrame: (frame: Frame) => void;
  onSignal: (signal: ReceivedSignal) => void;
  onNote: (notice: NoteNotice) => void;
  webSocket?: WebSocketFactory;
  random?: () => number;
}

/** Codes of an ERROR that no new connection would change. */
const FINAL = new Set(['ROOM_NOT_FOUND', 'FORBIDDEN', 'ORIGIN_REFUSED']);
/** Codes of an ERROR that was caused by what we sent: sending it again would end the next connection as well. */
const OUR_FAULT = new Set(['FRAME_TOO_LARGE', 'MALFORMED_FRAME', 'MALFORMED_JSON']);

interface Unanswered {
  body: string;
  resolve: (accepted: { seq: number }) => void;
  reject: (reason: Rejected) => void;
}

/**
 * The one door to live play of a room. It keeps a connection open until it is closed, goes on where it was after a loss,
 * and sends every command with the same id until it is answered: the server makes sure that it takes effect once.
 */
export class Socket {
  readonly #options: SocketOptions;
  readonly #unanswered = new Map<Id, Unanswered>();
  #connection: Connection | undefined;
  #live = false;
  #closed = false;
  #failures = 0;
  #tokenRefused = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
    window.addEventListener('online', this.retryNow);
    window.addEventListener('offline', this.restart);
    document.addEventListener('visibilitychange', this.#retryWhenSeen);
    options.onStatus({ kind: 'connecting' });
    void this.#connect();
  }

  /** Resolves with the sequence number of the command's last event; fails with {@link Rejected}. */
  send(command: Command, commandId: Id = newId()): Promise<{ seq: number }> {
    if (this.#closed) return Promise.reject(new Rejected('CLOSED', 'The table is closed.'));
    return new Promise((resolve, reject) => {
      const body = JSON.stringify({ commandId, ...command });
      this.#unanswered.set(commandId, { body, resolve, reject });
      if (this.#live) this.#publish(body);
    });
  }

  /** Lost when there is no connection: what was said in passing is not worth saying later. */
  signal(signal: Signal): void {
    if (this.#live) this.#connection?.publish(`/app/rooms/${this.#options.roomId}/signals`, JSON.stringify(signal));
  }

  /** Prolongs the connection with a token that was just renewed. */
  async renewToken(): Promise<void> {
    const token = await this.#options.accessToken();
    if (this.#live && token !== null) this.#connection?.publish('/app/token', '', { Authorization: `Bearer ${token}` });
  }

  /** Tries at once if it is waiting to. */
  readonly retryNow = (): void => {
    if (this.#retry === undefined) return;
    this.#stopWaiting();
    void this.#connect();
  };

  /**
   * Gives this connection up for another one. The browser calls it when the network is gone, long before a heartbeat is
   * missed.
   */
  readonly restart = (): void => {
    if (this.#connection === undefined) return;
    this.#connection.discard();
    this.#waitAndRetry();
  };

  /** A frame told that the command took effect; its reply need not be waited for. */
  settle(commandId: Id, seq: number): void {
    this.#unanswered.get(commandId)?.resolve({ seq });
    this.#unanswered.delete(commandId);
  }

  close(reason?: Rejected): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#live = false;
    this.#stopWaiting();
    this.#connection?.discard();
    window.removeEventListener('online', this.retryNow);
    window.removeEventListener('offline', this.restart);
    document.removeEventListener('visibilitychange', this.#retryWhenSeen);
    this.#rejectAll(reason ?? new Rejected('CLOSED', 'The table is closed.'));
    this.#options.onStatus(reason === undefined ? { kind: 'closed' } : { kind: 'closed', reason });
  }

  async #connect(): Promise<void> {
    this.#connection = undefined;
    const token = await this.#options.accessToken(this.#tokenRefused ? 'fresh' : undefined).catch(unreachable);
    if (this.#closed) return;
    if (token instanceof Rejected) return this.#waitAndRetry();
    if (token === null) return this.close(new Rejected('UNAUTHENTICATED', 'You are signed out.'));
    this.#tokenRefused = false;
    const connection = new Connection(token, this.#options.webSocket ?? browserSocket, {
      onConnected: () => this.#follow(connection),
      onRefused: (reason) => this.#refused(reason),
      onLost: () => this.#waitAndRetry(),
    });
    this.#connection = connection;
  }

  #follow(connection: Connection): void {
    const { roomId, after, onFrame, onSignal, onNote, onStatus } = this.#options;
    const hear = <T>(destination: string, headers: Record<string, string>, listener: (body: T) => void) =>
      connection.subscribe(destination, headers, (body) => {
        // only now: a server that takes connections and ends them at once would be asked without a pause
        this.#failures = 0;
        listener(body as T);
      });
    hear<Reply>('/user/queue/replies', {}, (reply) => this.#answer(reply));
    hear<Frame>(`/topic/rooms/${roomId}`, { after: String(after()) }, onFrame);
    hear<ReceivedSignal>(`/topic/rooms/${roomId}/signals`, {}, onSignal);
    hear<NoteNotice>(`/topic/rooms/${roomId}/notes`, {}, onNote);
    this.#live = true;
    for (const { body } of this.#unanswered.values()) this.#publish(body);
    onStatus({ kind: 'live' });
  }

  #publish(body: string): void {
    this.#connection?.publish(`/app/rooms/${this.#options.roomId}/commands`, body);
  }

  #answer(reply: Reply): void {
    if (reply.commandId === undefined) return;
    const unanswered = this.#unanswered.get(reply.commandId);
    this.#unanswered.delete(reply.commandId);
    if (reply.status === 'accepted') {
      unanswered?.resolve({ seq: reply.seq });
    } else {
      const { code, message, ...details } = reply.error;
      unanswered?.reject(new Rejected(code, message, details));
    }
  }

  #refused(reason: Rejected): void {
    this.#tokenRefused = reason.code === 'UNAUTHENTICATED';
    if (FINAL.has(reason.code)) this.close(reason);
    if (OUR_FAULT.has(reason.code)) this.#rejectAll(reason);
  }

  #rejectAll(reason: Rejected): void {
    for (const { reject } of this.#unanswered.values()) reject(reason);
    this.#unanswered.clear();
  }

  #waitAndRetry(): void {
    this.#live = false;
    this.#connection = undefined;
    this.#failures++;
    const delay = retryDelay(this.#failures, (this.#options.random ?? Math.random)());
    this.#retry = setTimeout(this.retryNow, delay);
    this.#options.onStatus({ kind: 'reconnecting', retryAt: Date.now() + delay });
  }

  #stopWaiting(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }


  readonly #retryWhenSeen = (): void => {
    if (document.visibilityState === 'visible') this.retryNow();
  };
}

function browserSocket(): IStompSocket {
  const address = new URL('/ws', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address, ['v12.stomp']) as IStompSocket;
}

function unreachable(): Rejected {
  return new Rejected(UNREACHABLE, 'The server cannot be reached.');
}
