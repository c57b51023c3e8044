import type { Id } from '../wire/types';
import { isBlank, isChanged, type Draft } from './draft';
import { tidy } from './noteContent';
import type { NoteSummary } from './types';

/** A note in the list, and what somebody has written that the server lacks. */
export interface ListedNote extends NoteSummary {
  unsaved?: 'changed' | 'conflict';
}

/** The notes with what is written here: new ones among them, changed ones under the title they have now. */
export function listed(notes: readonly NoteSummary[], drafts: Readonly<Record<Id, Draft>>, me: Id): ListedNote[] {
  const known = new Set(notes.map(({ noteId }) => noteId));
  const unheardOf = Object.entries(drafts).filter(([noteId, draft]) => draft.basedOn === 0 && !known.has(noteId) && !isBlank(draft));
  return [
    ...notes.map((note) => withDraft(note, drafts[note.noteId])),
    ...unheardOf.map(([noteId, draft]) => withDraft(newNote(noteId, draft, me), draft)),
  ];
}

function withDraft(note: NoteSummary, draft: Draft | undefined): ListedNote {
  if (draft === undefined || !isChanged(draft)) return note;
  const { title, tags, folder } = tidy(draft.content);
  const { folder: _former, ...rest } = note;
  return { ...rest, title, tags, ...(folder !== '' && { folder }), unsaved: draft.conflict === undefined ? 'changed' : 'conflict' };
}

function newNote(noteId: Id, { audience, content }: Draft, me: Id): NoteSummary {
  const now = new Date().toISOString();
  return {
    noteId,
    title: content.title,
    tags: content.tags,
    audience: audience ?? { kind: 'PRIVATE', people: [] },
    author: me,
    version: 0,
    createdAt: now,
    editedAt: now,
    editedBy: me,
    mayEdit: true,
    mayShare: true,
  };
}
