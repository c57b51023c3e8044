import { Client, type IStompSocket } from '@stomp/stompjs';
import { problemOf } from './problem';
import type { Rejected } from './rejected';
import { parseServerJson } from './serverJson';

/**
 * The server is asked for a sign of life this often; after two of them without one the connection counts as lost, so that
 * nobody looks at a dead table for more than two seconds.
 */
const HEARTBEAT_IN_MILLIS = 600;
const HEARTBEATS_MISSED = 2;
const HEARTBEAT_OUT_MILLIS = 4_000;
const HEARTBEAT = '\n';
const CONNECT_WITHIN_MILLIS = 5_000;

export type WebSocketFactory = () => IStompSocket;

export interface ConnectionEvents {
  onConnected(): void;
  /** The server said why before it closed; {@link onLost} follows. */
  onRefused(reason: Rejected): void;
  onLost(): void;
}

/** One STOMP connection, from its opening to its end; it never comes back. */
export class Connection {
  readonly #client: Client;
  #discarded = false;
  #beatAt = 0;

  constructor(accessToken: string, webSocket: WebSocketFactory, events: ConnectionEvents) {
    const socket = webSocket();
    this.#client = new Client({
      webSocketFactory: () => socket,
      connectHeaders: { Authorization: `Bearer ${accessToken}` },
      reconnectDelay: 0,
      connectionTimeout: CONNECT_WITHIN_MILLIS,
      heartbeatIncoming: HEARTBEAT_IN_MILLIS,
      heartbeatToleranceMultiplier: HEARTBEATS_MISSED,
      heartbeatOutgoing: HEARTBEAT_OUT_MILLIS,
      discardWebsocketOnCommFailure: true,
      onHeartbeatReceived: () => this.#beatInStep(socket),
      onConnect: () => this.#unlessDiscarded(() => events.onConnected()),
      onStompError: (frame) => this.#unlessDiscarded(() => events.onRefused(problemOf(0, frame.body))),
      onWebSocketClose: () =>
        this.#unlessDiscarded(() => {
          this.discard();
          events.onLost();
        }),
    });
    this.#client.activate();
  }

  subscribe(destination: string, headers: Record<string, string>, onBody: (body: unknown) => void): void {
    this.#client.subscribe(destination, (message) => this.#unlessDiscarded(() => onBody(parseServerJson(message.body))), headers);
  }

  /** Does nothing when the connection is not open; whoever needs an answer waits for one. */
  publish(destination: string, body: string, headers: Record<string, string> = {}): void {
    if (this.#client.connected) this.#client.publish({ destination, body, headers });
  }

  /** Closes it without waiting for the other end; no event comes after that. */
  discard(): void {
    if (this.#discarded) return;
    this.#discarded = true;
    void this.#client.deactivate({ force: true });
  }

  /** Browsers stop the timers of pages that are hidden for long, and with them the heart-beats; what is received wakes them. */
  #beatInStep(socket: IStompSocket): void {
    if (Date.now() - this.#beatAt < HEARTBEAT_OUT_MILLIS) return;
    this.#beatAt = Date.now();
    socket.send(HEARTBEAT);
  }

  #unlessDiscarded(act: () => void): void {
    if (!this.#discarded) act();
  }
}
