import { ANNEKE, JONAS, LUZ, MAREK } from '../dock/fixtures';
import type { NoteSummary, NoteVersion, NoteView } from './types';

export function aNote(changes: Partial<NoteView> = {}): NoteView {
  return {
    noteId: 'contract',
    title: 'The founder’s contract',
    tags: [],
    audience: { kind: 'PRIVATE', people: [] },
    author: ANNEKE,
    version: 1,
    createdAt: '2026-11-21T19:10:00Z',
    editedAt: '2026-11-22T19:40:00Z',
    editedBy: ANNEKE,
    mayEdit: true,
    mayShare: true,
    text: '',
    ...changes,
  };
}

const CONTRACT = `The bell was **cast from the chain** of the harbour gate. Whoever strikes it owes the tide *a name*.

## What the archive says

- The founder signed with a name nobody reads aloud.
- [What wakes at the third stroke](note:third-stroke) is no business of the guild.
- [x] Asked the archivist
- [ ] Bribed the archivist

> Bells do not ring under water. — sexton’s book, page 41

| stroke | what it does |
| --- | --- |
| first | the tide turns |
| third | opens the cistern |

[Bell-warden Ulk](token:ulk) knows more. See https://example.org/bells-of-the-drowned-quarter.

![The gate](asset:gate)`;

/** The notes of a campaign, as its Director sees them. */
export const NOTES: readonly NoteView[] = [
  aNote({
    noteId: 'contract',
    folder: 'Bellhouse/Handouts',
    tags: ['bell', 'handout'],
    audience: { kind: 'TABLE', people: [] },
    version: 4,
    editedBy: LUZ,
    text: CONTRACT,
  }),
  aNote({
    noteId: 'third-stroke',
    title: 'What wakes at the third stroke',
    folder: 'Bellhouse',
    tags: ['bell', 'secret'],
    audience: { kind: 'DIRECTORS', people: [] },
    version: 2,
    text: 'The bell is a lock, not an alarm. The third stroke opens the cistern.',
  }),
  aNote({
    noteId: 'debts',
    title: 'Who owes whom, with names, sums and the nights on which they were promised',
    folder: 'Harbour ward',
    tags: ['people'],
    audience: { kind: 'PEOPLE', people: [LUZ, MAREK] },
    author: JONAS,
    editedBy: JONAS,
    mayShare: false,
  }),
  aNote({ noteId: 'next', title: 'Next session', tags: ['prep'], text: '- [ ] Tide table\n- [ ] Names for the guild' }),
];

export const VERSIONS: readonly NoteVersion[] = [
  { version: 4, at: '2026-11-22T19:40:00Z', by: LUZ, kind: 'EDITED', title: 'The founder’s contract' },
  { version: 3, at: '2026-11-22T19:12:00Z', by: ANNEKE, kind: 'SHARED', title: 'The founder’s contract' },
  { version: 2, at: '2026-11-21T20:02:00Z', by: ANNEKE, kind: 'EDITED', title: 'The founder’s contract' },
  { version: 1, at: '2026-11-21T19:10:00Z', by: ANNEKE, kind: 'CREATED', title: 'A contract' },
];

export function summaryOf({ text: _text, ...summary }: NoteView): NoteSummary {
  return summary;
}
