import { configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeSession, LUZ } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import { aTable, MEMBERS } from '../dock/fixtures';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { aNote, NOTES } from './fixtures';
import NotesPanel from './NotesPanel';
import { AtNotes, notesApi } from './testing/AtNotes';
import type { NoteView } from './types';
import { useFollowNotes } from './useFollowNotes';

// whole screens are built and typed into, and some machines are slow
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

// text, editor and conflict come in chunks of their own
beforeAll(() => Promise.all([startI18n('en'), import('./NoteText'), import('./TextEditor'), import('./ConflictDialog')]));
beforeEach(() => localStorage.clear());

/** The tab of the dock, as far as it is about notes. */
function NotesTab() {
  useFollowNotes(true, () => undefined);
  return <NotesPanel />;
}

function open(changes: Partial<Api> = {}, session = fakeSession()) {
  const changeNote = vi.fn<Api['changeNote']>((_room, _note, { commandId }) => Promise.resolve({ commandId, version: 5 }));
  render(
    <AtNotes session={session} api={notesApi({ changeNote, ...changes })}>
      <NotesTab />
    </AtNotes>,
  );
  return { user: userEvent.setup(), session, commands: () => changeNote.mock.calls.map(([, , command]) => command), changeNote };
}

const link = (name: RegExp) => screen.findByRole('link', { name });

describe('the list', () => {
  test('shows folders that fold, and who reads each note', async () => {
    const { user } = open();
    expect(await link(/Directors only.*What wakes at the third stroke/u)).toBeTruthy();
    expect(await link(/For Luz and Marek.*Who owes whom/u)).toBeTruthy();
    const folder = screen.getByRole('button', { name: /Bellhouse.*2 notes/u });
    await user.click(folder);
    expect(folder.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('link', { name: /third stroke/u })).toBeNull();
  });

  test('narrows to what is typed and to a tag', async () => {
    const { user } = open();
    await link(/contract/u);
    await user.type(screen.getByRole('searchbox', { name: 'Filter notes by words' }), 'harbour');
    expect(screen.getAllByRole('link')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Show all notes' }));
    await user.click(screen.getByRole('radio', { name: 'bell' }));
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(screen.getByText('2 notes found')).toBeTruthy();
  });

  test('of a room without notes says what to do', async () => {
    open({ notes: () => Promise.resolve([]) });
    expect(await screen.findByText('No notes yet')).toBeTruthy();
  });

  test('that does not load can be asked for again', async () => {
    open({ notes: () => Promise.reject(new Rejected('INTERNAL_ERROR', 'broken', { correlationId: 'c' })) });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  test('offers nothing to write to spectators', async () => {
    const members = MEMBERS.map((member) => (member.userId === LUZ ? { ...member, role: 'SPECTATOR' as const } : member));
    open({}, fakeSession({ me: LUZ, table: aTable({ members }) }));
    await link(/contract/u);
    expect(screen.queryByRole('button', { name: 'New' })).toBeNull();
  });
});

describe('a note', () => {
  test('is read in place, and Escape leads back', async () => {
    const { user } = open();
    await user.click(await link(/The founder/u));
    expect(await screen.findByText('cast from the chain')).toBeTruthy();
    expect(screen.getByText('by Anneke · changed by Luz', { exact: false })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('The founder’s contract');
    await user.keyboard('{Escape}');
    expect(await link(/Next session/u)).toBeTruthy();
  });

  test('leads to another note', async () => {
    const { user } = open();
    await user.click(await link(/The founder/u));
    await user.click(await screen.findByRole('link', { name: 'What wakes at the third stroke' }));
    expect(await screen.findByText(/is a lock, not an alarm/u)).toBeTruthy();
  });

  test('that is gone says so', async () => {
    const { user } = open({ note: () => Promise.reject(new Rejected('NOTE_NOT_FOUND', 'gone')) });
    await user.click(await link(/The founder/u));
    expect(await screen.findByRole('heading', { name: 'This note is gone' })).toBeTruthy();
  });

  test('is shared with chosen people', async () => {
    const { user, commands } = open();
    await user.click(await link(/Next session/u));
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'Who reads it' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /Chosen people/u }));
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Share' }).disabled).toBe(true);
    await user.click(dialog.getByRole('option', { name: 'Luz' }));
    await user.click(dialog.getByRole('button', { name: 'Share' }));
    expect(commands()).toMatchObject([{ type: 'ShareNote', basedOn: 1, audience: { kind: 'PEOPLE', people: [LUZ] } }]);
  });

  test('shows what a version changed, and brings it back', async () => {
    const { user, commands } = open();
    await user.click(await link(/The founder/u));
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'History' }));
    await user.click(await screen.findByRole('button', { name: /Anneke wrote it/u }));
    expect(await screen.findByText('A contract', { exact: false, selector: 'ins' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(commands()).toMatchObject([{ type: 'EditNote', basedOn: 4, title: 'A contract', text: 'The bell was cast.' }]);
  });
});

describe('writing', () => {
  test('a new note is kept at once and created when it is saved', async () => {
    const { user, commands } = open();
    await link(/contract/u);
    await user.click(screen.getByRole('button', { name: 'New' }));
    await user.keyboard('Tide table');
    expect(screen.getByText('Kept on this device')).toBeTruthy();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('dsvtt.note.'))).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(commands()).toMatchObject([{ type: 'CreateNote', title: 'Tide table', text: '', audience: { kind: 'PRIVATE' } }]);
    expect(await screen.findByText('Saved, version 5')).toBeTruthy();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('dsvtt.note.'))).toHaveLength(0);
  });

  test('a change is saved by leaving, with folder and tags', async () => {
    const { user, commands } = open();
    await user.click(await link(/Next session/u));
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.click(await screen.findByRole('button', { name: 'prep' }));
    await user.type(screen.getByRole('combobox', { name: 'Folder' }), 'Prep / Tonight');
    await user.type(screen.getByRole('textbox', { name: 'Tags' }), ', tide');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(commands()).toMatchObject([{ type: 'EditNote', basedOn: 1, folder: 'Prep/Tonight', tags: ['prep', 'tide'] }]);
  });

  test('nothing is lost while the server does not answer', async () => {
    const { user, changeNote } = open();
    changeNote.mockRejectedValue(new Rejected('UNREACHABLE', 'no answer'));
    await user.click(await link(/Next session/u));
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), ', or the one after');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/saved as soon as the server answers/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'All notes' }));
    expect(await link(/Next session, or the one after.*Not saved/u)).toBeTruthy();
  });
});

describe('two people', () => {
  const theirs: NoteView = aNote({ ...NOTES[3], version: 2, editedBy: LUZ, text: '- [ ] Tide table\n- [ ] Lanterns' });

  async function inConflict() {
    const opened = open();
    opened.changeNote.mockRejectedValueOnce(new Rejected('NOTE_CONFLICT', 'changed', { current: theirs }));
    const { user } = opened;
    await user.click(await link(/Next session/u));
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Look at both' }));
    return { ...opened, dialog: within(await screen.findByRole('dialog', { name: 'Two texts of one note' })) };
  }

  test('both texts are shown side by side', async () => {
    const { dialog } = await inConflict();
    expect(within(dialog.getByRole('region', { name: 'Yours' })).getByText(/Names for the guild/u)).toBeTruthy();
    expect(within(dialog.getByRole('region', { name: 'Luz’s' })).getByText(/Lanterns/u)).toBeTruthy();
  });

  test('mine is saved on top of theirs', async () => {
    const { user, dialog, commands } = await inConflict();
    await user.click(dialog.getByRole('button', { name: 'Keep mine' }));
    expect(commands().at(-1)).toMatchObject({ type: 'EditNote', basedOn: 2, title: 'Next session!', text: NOTES[3]!.text });
  });

  test('theirs is taken without another version', async () => {
    const { user, dialog, commands } = await inConflict();
    await user.click(dialog.getByRole('button', { name: 'Take theirs' }));
    expect(commands()).toHaveLength(1);
    expect(await screen.findByText('Saved, version 2')).toBeTruthy();
  });

  test('both are merged by hand, beginning with all of either', async () => {
    const { user, dialog, commands } = await inConflict();
    await user.click(dialog.getByRole('button', { name: 'Merge by hand' }));
    const merged = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Both together' });
    expect(merged.value).toBe('- [ ] Tide table\n- [ ] Lanterns');
    await user.type(merged, '\n- [[ ] Rope');
    await user.click(dialog.getByRole('button', { name: 'Save the merged text' }));
    expect(commands().at(-1)).toMatchObject({ basedOn: 2, text: '- [ ] Tide table\n- [ ] Lanterns\n- [ ] Rope' });
  });
});
