import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { perTable } from '../dock/perTable';
import { useLiveSession } from '../table/TableContext';
import type { Id } from '../wire/types';

/** What is shown of the notes of a table. */
export type Place = { view: 'list' } | { view: 'note' | 'editor' | 'history'; noteId: Id };

interface PlaceState {
  place: Place;
  /** Folders that are folded, by their paths. */
  folded: ReadonlySet<string>;
  /** Somebody else changed a note since the notes were last looked at. */
  hasNews: boolean;
}

/** Where somebody is in the notes. It outlives the panel, which goes when another tab is shown. */
export class NotePlaces {
  readonly store: StoreApi<PlaceState> = createStore(() => ({ place: { view: 'list' }, folded: new Set(), hasNews: false }));

  go(place: Place): void {
    this.store.setState({ place });
  }

  toggleFolder(path: string): void {
    this.store.setState(({ folded }) => ({
      folded: folded.has(path) ? new Set([...folded].filter((one) => one !== path)) : new Set(folded).add(path),
    }));
  }

  tellNews(hasNews: boolean): void {
    this.store.setState({ hasNews });
  }

  /** Calls back with each note that is not written in any more; answers how to stop. */
  onEditorLeft(leave: (noteId: Id) => void): () => void {
    return this.store.subscribe(({ place }, { place: former }) => {
      if (former.view === 'editor' && (place.view !== 'editor' || place.noteId !== former.noteId)) leave(former.noteId);
    });
  }
}

const placesOf = perTable(() => new NotePlaces());

export function useNotePlaces(): NotePlaces {
  return placesOf(useLiveSession());
}

export function useNotePlace<Part>(selector: (state: PlaceState) => Part): Part {
  return useStore(useNotePlaces().store, selector);
}
