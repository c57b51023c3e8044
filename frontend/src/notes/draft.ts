import type { Id } from '../wire/types';
import { contentOf, EMPTY_NOTE, sameContent, tidy } from './noteContent';
import type { Audience, NoteCommand, NoteContent, NoteView } from './types';

/** A change that is on its way; sent again it is the very same, so that it takes effect once. */
export interface Delivery {
  commandId: Id;
  content: NoteContent;
}

/** Why the server did not take a change: for the person who made it. */
export interface Refusal {
  code: string;
  message: string;
}

/** What somebody has written and the server has not accepted. All of it can be stored as JSON. */
export interface Draft {
  /** The version it was made on; 0 for a note the server does not know yet. */
  basedOn: number;
  /** What stood in that version. */
  base: NoteContent;
  content: NoteContent;
  /** Who shall read a new note. */
  audience?: Audience;
  delivery?: Delivery;
  /** What the server has instead of `base`: it waits for a decision, and nothing is sent until then. */
  conflict?: NoteView;
  refusal?: Refusal;
}

/** A draft of a note as it is. */
export function draftOf(note: NoteView): Draft {
  const content = contentOf(note);
  return { basedOn: note.version, base: content, content };
}

/** A draft of a note that is nowhere else yet. */
export function draftOfNew(content: NoteContent, audience: Audience): Draft {
  return { basedOn: 0, base: EMPTY_NOTE, content, audience };
}

/** Whether it holds something that the version it was made on does not. */
export function isChanged(draft: Draft): boolean {
  return draft.basedOn === 0 || !sameContent(draft.base, draft.content);
}

/** Whether it is a new note nothing has been written into. */
export function isBlank({ basedOn, content }: Draft): boolean {
  return basedOn === 0 && sameContent(tidy(content), EMPTY_NOTE);
}

/** Whether there is something to send, and nothing in the way of it. */
export function isReady(draft: Draft): boolean {
  return isChanged(draft) && draft.delivery === undefined && draft.conflict === undefined && tidy(draft.content).title !== '';
}

export function edited(draft: Draft, content: NoteContent): Draft {
  const { refusal: _seen, ...rest } = draft;
  return { ...rest, content };
}

/** Puts what is written on its way. */
export function sent(draft: Draft, commandId: Id): Draft {
  const { refusal: _former, ...rest } = draft;
  const content = tidy(draft.content);
  return { ...rest, content, delivery: { commandId, content } };
}

/** The command of what is on its way. */
export function commandOf(draft: Draft, { content }: Delivery): NoteCommand {
  return draft.basedOn === 0
    ? { type: 'CreateNote', ...content, audience: draft.audience ?? { kind: 'PRIVATE', people: [] } }
    : { type: 'EditNote', basedOn: draft.basedOn, ...content };
}

/** The server has what was on its way as this version; what was written meanwhile stays a draft on it. */
export function accepted(draft: Draft, commandId: Id, version: number): Draft {
  if (draft.delivery?.commandId !== commandId) return draft;
  return { basedOn: version, base: draft.delivery.content, content: draft.content };
}

/**
 * The server has another version. When it differs only in who may read, or says what is written here, there is nothing to
 * decide and the draft goes on from there; otherwise both texts are kept side by side.
 */
export function conflicted(draft: Draft, current: NoteView): Draft {
  const { delivery: _refused, ...rest } = draft;
  const theirs = contentOf(current);
  const agrees = sameContent(theirs, draft.base) || sameContent(theirs, draft.content);
  return agrees ? rebased(current, draft.content) : { ...rest, conflict: current };
}

export function refused(draft: Draft, refusal: Refusal): Draft {
  const { delivery: _refused, ...rest } = draft;
  return { ...rest, refusal };
}

/** Ends a conflict with what the note shall say; what is in the server's version stays in the history. */
export function resolved(draft: Draft, content: NoteContent): Draft {
  return draft.conflict === undefined ? draft : rebased(draft.conflict, content);
}

function rebased(current: NoteView, content: NoteContent): Draft {
  return { basedOn: current.version, base: contentOf(current), content };
}
