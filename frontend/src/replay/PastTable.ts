import { createStore, type StoreApi } from 'zustand/vanilla';
import { entriesOf } from '../table/chatLog';
import { applyFrame } from '../table/evolve';
import type { TableSession, TableState } from '../table/types';
import { Rejected } from '../wire/rejected';
import type { Frame, Id, TableView } from '../wire/types';
import { isVisible } from './FramesAhead';
import type { ReplayApi } from './replayApi';

/** So many events before a moment are loaded with it, for the chat beside it. */
export const EVENTS_BEFORE = 300;

/**
 * A table as it was, in the shape of an open one, so that board, chat and combat show it as they show live play. Nothing can
 * be done to it.
 */
export class PastTable implements TableSession {
  readonly store: StoreApi<TableState>;
  readonly #listeners = new Set<(frame: Frame) => void>();
  /** The frames up to the moment, without a hole, as far back as they are loaded. */
  #frames: readonly Frame[] = [];
  /** The event before the first of the frames. */
  #loadedAfter = 0;

  /**
   * @param viewer whose eyes the past is seen through
   * @param oldest the event before the first one the chat goes back to
   */
  constructor(
    readonly roomId: Id,
    viewer: Id,
    private readonly api: Pick<ReplayApi, 'frames'>,
    people: TableState['people'],
    private readonly oldest: number = 0,
  ) {
    this.store = createStore<TableState>(() => ({
      status: 'live',
      past: { pace: Infinity, jump: 0 },
      table: null,
      me: viewer,
      people,
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
  }

  /** Where the table is. */
  get seq(): number {
    return this.store.getState().table?.seq ?? -1;
  }

  /** People who came to be known since. */
  meet(people: TableState['people']): void {
    this.store.setState({ people });
  }

  /** Jumps to a moment: the table then, with the frames that led there. */
  show(table: TableView, before: readonly Frame[], loadedAfter: number): void {
    this.#frames = before;
    this.#loadedAfter = loadedAfter;
    this.store.setState(({ past }) => ({
      table,
      past: { pace: Infinity, jump: (past?.jump ?? 0) + 1 },
      entries: before.flatMap(entriesOf),
      history: loadedAfter <= this.oldest ? 'complete' : 'idle',
    }));
  }

  /** Shows the board of another moment for as long as somebody looks for one; the chat waits. */
  preview(table: TableView): void {
    this.store.setState(({ past }) => ({ table, past: { pace: Infinity, jump: past?.jump ?? 0 } }));
  }

  /**
   * Goes on by frames, all in one step however many they are.
   *
   * @param pace how many times faster than at the table tokens glide
   */
  apply(frames: readonly Frame[], pace: number): void {
    const { table } = this.store.getState();
    if (table === null || frames.length === 0) return;
    this.#frames = [...this.#frames, ...frames];
    const said = frames.flatMap(entriesOf);
    this.store.setState(({ past, entries }) => ({
      table: frames.reduce(applyFrame, table),
      past: { pace, jump: past?.jump ?? 0 },
      entries: said.length === 0 ? entries : [...entries, ...said],
    }));
    for (const frame of frames) this.#listeners.forEach((listener) => listener(frame));
  }

  /** The event before the last one that the viewer saw anything of; undefined at the beginning. */
  async previousVisible(): Promise<number | undefined> {
    for (;;) {
      const visible = this.#frames.filter(isVisible);
      const previous = visible.at(-2);
      if (previous !== undefined) return previous.seq;
      if (this.#loadedAfter <= this.oldest) return visible.length === 0 ? undefined : this.oldest;
      await this.#loadBefore();
    }
  }

  async loadOlder(): Promise<void> {
    const { history } = this.store.getState();
    if (history === 'loading' || history === 'complete') return;
    this.store.setState({ history: 'loading' });
    try {
      let found = 0;
      // a long fight says little
      while (found === 0 && this.#loadedAfter > this.oldest) found = (await this.#loadBefore()).length;
      this.store.setState({ history: this.#loadedAfter <= this.oldest ? 'complete' : 'idle' });
    } catch {
      this.store.setState({ history: 'failed' });
    }
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onNote(): () => void {
    return () => undefined;
  }

  send(): Promise<never> {
    return Promise.reject(new Rejected('PAST', 'What has happened cannot be changed. Go back to live to play.'));
  }

  signal(): void {
    // nobody sits at a table of the past
  }

  dismissRefusal(): void {
    // nothing is sent, so nothing is refused
  }

  reconnectNow(): void {
    // there is no connection to lose
  }

  close(): void {
    this.#listeners.clear();
  }

  /** @returns the chat entries among them */
  async #loadBefore() {
    const first = this.#loadedAfter;
    const after = Math.max(this.oldest, first - EVENTS_BEFORE);
    const older: Frame[] = [];
    for await (const frame of this.api.frames(after, first)) older.push(frame);
    const entries = older.flatMap(entriesOf);
    // a jump in between has other frames
    if (this.#loadedAfter === first) {
      this.#frames = [...older, ...this.#frames];
      this.#loadedAfter = after;
      this.store.setState((state) => ({ entries: [...entries, ...state.entries] }));
    }
    return entries;
  }
}
