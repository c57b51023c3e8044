import { v7 as newId } from 'uuid';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../wire/api';
import { retryDelay } from '../wire/backoff';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import type { Id } from '../wire/types';
import {
  accepted,
  commandOf,
  conflicted,
  draftOf,
  draftOfNew,
  edited,
  isBlank,
  isChanged,
  isReady,
  refused,
  resolved,
  sent,
  type Draft,
} from './draft';
import type { DraftStorage } from './draftStorage';
import { EMPTY_NOTE } from './noteContent';
import type { Audience, NoteContent, NoteView } from './types';

export interface DeskState {
  drafts: Readonly<Record<Id, Draft>>;
  /** Notes whose change could not be delivered yet; it is tried again. */
  waiting: ReadonlySet<Id>;
  /** False when the browser keeps nothing: what is written lives only as long as the page. */
  isKept: boolean;
}

export interface DeskServices {
  roomId: Id;
  api: Pick<Api, 'changeNote'>;
  storage: DraftStorage;
  /** Hears of every change of ours the server has taken. */
  onAccepted: (noteId: Id) => void;
  random?: () => number;
}

/** Somebody who stops writing for so long has it saved. */
export const IDLE_MILLIS = 15_000;
/** Refusals that say nothing about the change; the same change is sent again later. */
const PASSING = new Set([UNREACHABLE, 'UNAVAILABLE', 'IDENTITY_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'HTTP_502', 'HTTP_503', 'HTTP_504']);

/**
 * Where notes of one room are written: keeps every edit on this device until the server has it, sends each change until it
 * is answered, always with the id it had at first, and holds on to both texts when somebody else was quicker.
 */
export class NoteDesk {
  readonly store: StoreApi<DeskState>;
  readonly #services: DeskServices;
  readonly #delivering = new Set<Id>();
  readonly #idle = new Map<Id, ReturnType<typeof setTimeout>>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(services: DeskServices) {
    this.#services = services;
    this.store = createStore(() => ({ drafts: services.storage.all(), waiting: new Set(), isKept: true }));
  }

  /** Sends what an earlier page, or a lost connection, left behind. */
  resume(): void {
    clearTimeout(this.#retry);
    for (const noteId of Object.keys(this.store.getState().drafts)) {
      void (this.draft(noteId)?.delivery === undefined ? this.save(noteId) : this.#deliver(noteId));
    }
  }

  draft(noteId: Id): Draft | undefined {
    return this.store.getState().drafts[noteId];
  }

  /** Begins to write a new note; nobody hears of it before there is something in it. */
  create(audience: Audience, content: NoteContent = EMPTY_NOTE): Id {
    const noteId = newId();
    this.#put(noteId, draftOfNew(content, audience));
    return noteId;
  }

  /** Begins to write in a note, or goes on with what was not saved. A draft without changes follows the note. */
  open(note: NoteView): void {
    const draft = this.draft(note.noteId);
    const isStale = draft !== undefined && !isChanged(draft) && draft.delivery === undefined && draft.basedOn < note.version;
    if (draft === undefined || isStale) this.#put(note.noteId, draftOf(note));
  }

  edit(noteId: Id, content: NoteContent): void {
    this.#change(noteId, (draft) => edited(draft, content));
    clearTimeout(this.#idle.get(noteId));
    this.#idle.set(noteId, setTimeout(() => void this.save(noteId), IDLE_MILLIS));
  }

  /** Chooses who shall read a note that the server does not know yet. */
  address(noteId: Id, audience: Audience): void {
    this.#change(noteId, (draft) => ({ ...draft, audience }));
  }

  async save(noteId: Id): Promise<void> {
    clearTimeout(this.#idle.get(noteId));
    const draft = this.draft(noteId);
    if (draft === undefined || !isReady(draft)) return;
    this.#put(noteId, sent(draft, newId()));
    await this.#deliver(noteId);
  }

  /** Ends writing: what is changed is saved, what is not is no draft. */
  async close(noteId: Id): Promise<void> {
    const draft = this.draft(noteId);
    if (draft === undefined) return;
    if (isBlank(draft) || (!isChanged(draft) && draft.delivery === undefined)) return this.discard(noteId);
    await this.save(noteId);
  }

  /** Ends a conflict with what the note shall say, and saves that. */
  async resolve(noteId: Id, content: NoteContent): Promise<void> {
    this.#change(noteId, (draft) => resolved(draft, content));
    await this.save(noteId);
  }

  discard(noteId: Id): void {
    clearTimeout(this.#idle.get(noteId));
    this.#services.storage.remove(noteId);
    this.store.setState(({ drafts, waiting }) => {
      const { [noteId]: _gone, ...others } = drafts;
      return { drafts: others, waiting: without(waiting, noteId) };
    });
  }

  /** Stops all timers; drafts stay where they are kept. */
  leave(): void {
    clearTimeout(this.#retry);
    this.#idle.forEach((timer) => clearTimeout(timer));
  }

  async #deliver(noteId: Id): Promise<void> {
    const draft = this.draft(noteId);
    if (draft?.delivery === undefined || this.#delivering.has(noteId)) return;
    const { delivery } = draft;
    this.#delivering.add(noteId);
    try {
      const { version } = await this.#services.api.changeNote(this.#services.roomId, noteId, {
        commandId: delivery.commandId,
        ...commandOf(draft, delivery),
      });
      this.#failures = 0;
      this.#taken(noteId, delivery.commandId, version);
    } catch (reason) {
      if (!(reason instanceof Rejected)) throw reason;
      this.#delivering.delete(noteId);
      await this.#notTaken(noteId, reason);
    } finally {
      this.#delivering.delete(noteId);
    }
  }

  #taken(noteId: Id, commandId: Id, version: number): void {
    this.#noLongerWaiting(noteId);
    this.#change(noteId, (draft) => accepted(draft, commandId, version));
    this.#services.onAccepted(noteId);
  }

  async #notTaken(noteId: Id, reason: Rejected): Promise<void> {
    if (PASSING.has(reason.code)) return this.#tryAgain(noteId);
    this.#noLongerWaiting(noteId);
    const { current } = reason.details as { current?: NoteView };
    if (reason.code !== 'NOTE_CONFLICT' || current === undefined) {
      this.#change(noteId, (draft) => refused(draft, { code: reason.code, message: reason.message }));
      return;
    }
    this.#change(noteId, (draft) => conflicted(draft, current));
    // nothing to decide: the draft goes on from what the server has
    await this.save(noteId);
  }

  #tryAgain(noteId: Id): void {
    this.#failures++;
    this.store.setState(({ waiting }) => ({ waiting: new Set(waiting).add(noteId) }));
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.resume(), retryDelay(this.#failures, (this.#services.random ?? Math.random)()));
  }

  #noLongerWaiting(noteId: Id): void {
    this.store.setState(({ waiting }) => ({ waiting: without(waiting, noteId) }));
  }

  #change(noteId: Id, change: (draft: Draft) => Draft): void {
    const draft = this.draft(noteId);
    if (draft !== undefined) this.#put(noteId, change(draft));
  }

  /** Holds a draft, and keeps it on the device while the server lacks something of it. */
  #put(noteId: Id, draft: Draft): void {
    const { storage } = this.#services;
    const isMissing = (isChanged(draft) && !isBlank(draft)) || draft.delivery !== undefined;
    const isKept = !isMissing || storage.put(noteId, draft);
    if (!isMissing) storage.remove(noteId);
    this.store.setState(({ drafts }) => ({ drafts: { ...drafts, [noteId]: draft }, isKept }));
  }
}

function without(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  if (!set.has(id)) return set;
  const rest = new Set(set);
  rest.delete(id);
  return rest;
}
