import type { Id } from '../wire/types';
import type { Draft } from './draft';
import { sameContent } from './noteContent';
import type { NoteContent } from './types';

/** Where drafts outlive the page: text only, on this device, apart for every person and room. */
export class DraftStorage {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, userId: Id, roomId: Id) {
    this.#storage = storage;
    this.#prefix = `dsvtt.note.${userId}.${roomId}.`;
  }

  /** Answers whether the browser had room for it. */
  put(noteId: Id, draft: Draft): boolean {
    try {
      this.#storage.setItem(this.#prefix + noteId, JSON.stringify(draft));
      return true;
    } catch {
      // full, or forbidden by the browser's settings
      return false;
    }
  }

  remove(noteId: Id): void {
    this.#storage.removeItem(this.#prefix + noteId);
  }

  /** All that were kept, by note; what cannot be understood is left where it is. */
  all(): Record<Id, Draft> {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    const kept = keys.flatMap((key): [Id, Draft][] => {
      if (!key.startsWith(this.#prefix)) return [];
      const draft = read(this.#storage.getItem(key));
      return draft === undefined ? [] : [[key.slice(this.#prefix.length), draft]];
    });
    return Object.fromEntries(kept);
  }
}

function read(stored: string | null): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(stored ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    Number.isInteger(draft.basedOn) &&
    isContent(draft.base) &&
    isContent(draft.content) &&
    (draft.delivery === undefined || (typeof draft.delivery.commandId === 'string' && isContent(draft.delivery.content)))
  );
}

function isContent(value: NoteContent | undefined): value is NoteContent {
  // comparing reads every field; what throws here is not a note
  return typeof value?.title === 'string' && typeof value.folder === 'string' && typeof value.text === 'string' && sameContent(value, value);
}
