import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { perTable } from '../dock/perTable';
import { useSession } from '../table/TableContext';
import type { Id } from '../wire/types';
import { nothingSent, remember, step, type Recall } from './recall';

export interface DraftState {
  input: string;
  /** Whom it is for; empty for everyone. */
  to: readonly Id[];
  /** The token to speak as. */
  speakAs: Id | undefined;
  recall: Recall;
  /** Counts how often the input was asked to take the focus. */
  focusAsked: number;
}

/** What is being written. It outlives the composer, which goes when another tab is shown. */
export class Draft {
  readonly store: StoreApi<DraftState> = createStore(() => ({ input: '', to: [], speakAs: undefined, recall: nothingSent, focusAsked: 0 }));

  type(input: string): void {
    this.store.setState({ input });
  }

  /** Puts a text into the input and goes there. */
  write(input: string): void {
    this.store.setState({ input });
    this.focus();
  }

  address(to: readonly Id[]): void {
    this.store.setState({ to });
  }

  speakAs(tokenId: Id | undefined): void {
    this.store.setState({ speakAs: tokenId });
  }

  focus(): void {
    this.store.setState(({ focusAsked }) => ({ focusAsked: focusAsked + 1 }));
  }

  /** Empties the input, remembering what was in it. */
  sent(input: string): void {
    this.store.setState(({ recall }) => ({ input: '', recall: remember(recall, input) }));
  }

  /** Goes back (−1) or forth (1) through what was sent. Tells whether there was anything. */
  recall(by: -1 | 1): boolean {
    const { recall, input } = this.store.getState();
    const stepped = step(recall, input, by);
    if (stepped) this.store.setState(stepped);
    return stepped !== undefined;
  }
}

export const draftOf = perTable(() => new Draft());

export function useDraft(): Draft {
  return draftOf(useSession());
}

export function useDraftState<Part>(selector: (state: DraftState) => Part): Part {
  return useStore(useDraft().store, selector);
}
