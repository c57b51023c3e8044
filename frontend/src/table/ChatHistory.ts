import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../wire/api';
import type { Id, SessionView } from '../wire/types';
import { PAGE, dividersOf, isSaid, leavesGap, merge } from './chatLog';
import type { TableState } from './types';

/** The chat of a table back to where somebody has scrolled; live entries come with the frames. */
export class ChatHistory {
  #sessions: readonly SessionView[] = [];

  constructor(
    private readonly roomId: Id,
    private readonly api: Pick<Api, 'messages' | 'sessions'>,
    private readonly store: StoreApi<TableState>,
  ) {}

  /** Loads the newest page. Without the list of sessions the chat is only without its dividers. */
  async start(): Promise<void> {
    this.#sessions = await this.api.sessions(this.roomId).catch(() => []);
    await this.loadOlder();
  }

  async loadOlder(): Promise<void> {
    const { history, entries } = this.store.getState();
    if (history === 'loading' || history === 'complete') return;
    this.store.setState({ history: 'loading' });
    try {
      const before = entries.find(isSaid)?.seq;
      const page = await this.api.messages(this.roomId, { limit: PAGE, ...(before !== undefined && { before }) });
      const complete = page.length < PAGE;
      const from = complete ? 0 : (page.at(-1)?.seq ?? 0);
      this.store.setState((state) => ({
        entries: merge(state.entries, [...page, ...dividersOf(this.#sessions, from)]),
        history: complete ? 'complete' : 'idle',
      }));
    } catch {
      this.store.setState({ history: 'failed' });
    }
  }

  /** After frames were missed: loads the newest page, and begins anew with it if more was missed than it holds. */
  async catchUp(): Promise<void> {
    try {
      const page = await this.api.messages(this.roomId, { limit: PAGE });
      this.store.setState(({ entries, history }) =>
        leavesGap(entries, page) ? { entries: merge([], page), history: 'idle' } : { entries: merge(entries, page), history },
      );
    } catch {
      this.store.setState({ history: 'failed' });
    }
  }
}
