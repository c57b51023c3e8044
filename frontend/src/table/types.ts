import type {
  ChatChange,
  Change,
  Command,
  Frame,
  Id,
  Person,
  Point,
  Signal,
  TableView,
} from '../wire/types';
import type { NoteNotice } from '../notes/types';
import type { Rejected } from '../wire/rejected';
import type { StoreApi } from 'zustand/vanilla';

/** How the table hears from the server. */
export type TableStatus = 'connecting' | 'live' | 'reconnecting' | 'closed';

/** Changes that divide the chat into stretches of play. */
export type DividerChange = Extract<
  Change,
  { type: 'SessionStarted' | 'SessionEnded' | 'CombatStarted' | 'RoundStarted' | 'CombatEnded' }
>;

/** A line of the chat: something said, something rolled, or a divider. `seq` is unique among them. */
export interface Entry {
  seq: number;
  at: string;
  by?: Id;
  change: ChatChange | DividerChange;
}

/** A move of ours the server has not answered yet; the token is shown at the end of its path. */
export interface PendingMove {
  commandId: Id;
  path: Point[];
  /** Once it is accepted: the sequence number of the table that has it. */
  seq?: number;
}

/** Where somebody points, in squares of a scene. `at` is the local time in milliseconds it was heard. */
export interface Cursor {
  sceneId: Id;
  x: number;
  y: number;
  at: number;
}

/** Somebody's drag of a token that has not been let go. */
export interface Drag {
  by: Id;
  path: Point[];
  at: number;
}

/** "Look here", shown for {@link PING_MILLIS}. */
export interface PingMark {
  id: number;
  by: Id;
  sceneId: Id;
  x: number;
  y: number;
  at: number;
}

/** What somebody shows the others of the past, for {@link SHOW_MILLIS} after it was last heard. `at` is the local time in milliseconds. */
export interface Show {
  seq: number;
  playing: boolean;
  speed: number;
  at: number;
}

/** How a table that is shown as it was follows its history. */
export interface Past {
  /** How many times faster than at the table tokens glide; with Infinity they stand at once. */
  pace: number;
  /** Another number after a jump: what is shown now has not grown out of what was shown before. */
  jump: number;
}

/** How far back the chat is loaded. */
export type History = 'idle' | 'loading' | 'complete' | 'failed';

export interface TableState {
  status: TableStatus;
  /** Only of a table that is shown as it was: it can be looked at, and nothing can be done to it. */
  past?: Past;
  /** While reconnecting: the local time in milliseconds of the next try. */
  retryAt?: number;
  /** Why the table is closed. */
  closedBecause?: Rejected;
  /** The table as the server last told it; pending moves are not in it. */
  table: TableView | null;
  me: Id;
  people: Readonly<Record<Id, Person>>;
  present: ReadonlySet<Id>;
  /** By token. */
  pendingMoves: Readonly<Record<Id, PendingMove>>;
  /** Oldest first. */
  entries: readonly Entry[];
  history: History;
  /** By person. */
  cursors: Readonly<Record<Id, Cursor>>;
  /** By token. */
  drags: Readonly<Record<Id, Drag>>;
  pings: readonly PingMark[];
  /** By person: the local time in milliseconds they last typed. */
  typing: Readonly<Record<Id, number>>;
  /** By person: what they show of the past. */
  shows: Readonly<Record<Id, Show>>;
  /** The last commands of ours the table refused, newest last; whoever shows one takes it away. */
  refusals: readonly Refusal[];
}

/** A command that was shown at once and had to be taken back. */
export interface Refusal {
  commandId: Id;
  command: Command;
  reason: Rejected;
}

/** One open table: its state, and the only way to act on it. */
export interface TableSession {
  readonly roomId: Id;
  readonly store: StoreApi<TableState>;
  /**
   * Sends a command and waits for its answer, however often the connection breaks meanwhile. Moves are shown at once.
   * Fails with {@link Rejected}.
   */
  send(command: Command): Promise<{ seq: number }>;
  /** Says something in passing; lost when there is no connection. */
  signal(signal: Signal): void;
  /** Hears of every frame after it was applied, but not of a whole table; answers how to stop. */
  onFrame(listener: (frame: Frame) => void): () => void;
  /** Hears that a note one may read was changed or is gone, as long as there is a connection; answers how to stop. */
  onNote(listener: (notice: NoteNotice) => void): () => void;
  /** Loads the next page of older chat entries, if there is one. */
  loadOlder(): Promise<void>;
  /** Takes a refusal off the list after it has been shown. */
  dismissRefusal(commandId: Id): void;
  /** Tries to connect now instead of at `retryAt`. */
  reconnectNow(): void;
  close(): void;
}

export const PING_MILLIS = 3_000;
/** Somebody types for this long after the last signal. */
export const TYPING_MILLIS = 4_000;
/** Who shows something of the past says so again well within this time. */
export const SHOW_MILLIS = 15_000;
/** A cursor or drag that was not renewed for this long is gone. */
export const SIGNAL_MILLIS = 10_000;
