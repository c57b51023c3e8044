import { v7 as uuid } from 'uuid';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { perTable } from '../dock/perTable';
import { useSession } from '../table/TableContext';
import type { TableSession } from '../table/types';
import { Rejected } from '../wire/rejected';
import type { Command, Id } from '../wire/types';

/** What ends up in the log. */
export type LogCommand = Extract<Command, { type: 'PostMessage' | 'RollDice' | 'RollPower' }>;

/** Something that was sent and is not in the log yet. */
export interface Sending {
  id: Id;
  command: LogCommand;
  /** What was typed, when it came from the composer. */
  input?: string;
  /** `quick` as long as nobody would notice the wait, `slow` from then on, `failed` when it was refused. */
  state: 'quick' | 'slow' | 'failed';
  reason?: Rejected;
}

/** An answer within this time is not worth a sign of waiting. */
const NOTICEABLE_MILLIS = 250;

/** What we have said and rolled that the server has not told us back: nothing is lost when it is refused. */
export class Outbox {
  readonly store: StoreApi<readonly Sending[]> = createStore(() => []);
  readonly #session: TableSession;

  constructor(session: TableSession) {
    this.#session = session;
  }

  /** Sends, and keeps what is refused. Answers with the refusal, if there was one. */
  async send(command: LogCommand, input?: string): Promise<{ id: Id; refusal?: Rejected }> {
    const id = uuid();
    this.store.setState((all) => [...all, { id, command, state: 'quick', ...(input === undefined ? {} : { input }) }], true);
    const refusal = await this.#deliver(id, command);
    return refusal ? { id, refusal } : { id };
  }

  async retry(id: Id): Promise<void> {
    const sending = this.store.getState().find((one) => one.id === id);
    if (sending?.state !== 'failed') return;
    this.#change(id, { state: 'quick' });
    await this.#deliver(id, sending.command);
  }

  discard(id: Id): void {
    this.store.setState((all) => all.filter((sending) => sending.id !== id), true);
  }

  async #deliver(id: Id, command: LogCommand): Promise<Rejected | undefined> {
    const waiting = setTimeout(() => this.#change(id, { state: 'slow' }), NOTICEABLE_MILLIS);
    try {
      const { seq } = await this.#session.send(command);
      await this.#told(seq);
      this.discard(id);
      return undefined;
    } catch (reason) {
      if (!(reason instanceof Rejected)) throw reason;
      this.#change(id, { state: 'failed', reason });
      return reason;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Waits until the table has come as far as `seq`, so that a message is never missing between the two lists. */
  #told(seq: number): Promise<void> {
    const { store } = this.#session;
    return new Promise((resolve) => {
      const come = () => (store.getState().table?.seq ?? 0) >= seq;
      if (come()) return resolve();
      const stop = store.subscribe(() => {
        if (!come()) return;
        stop();
        resolve();
      });
    });
  }

  #change(id: Id, changes: Partial<Sending>): void {
    this.store.setState((all) => all.map((sending) => (sending.id === id ? { ...sending, ...changes } : sending)), true);
  }
}

export const outboxOf = perTable((session) => new Outbox(session));

/** The outbox of the open table. */
export function useOutbox(): Outbox {
  return outboxOf(useSession());
}

export function useSendings(): readonly Sending[] {
  return useStore(useOutbox().store);
}
