import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { isChanged } from './draft';
import { DraftStorage } from './draftStorage';
import { aNote } from './fixtures';
import { IDLE_MILLIS, NoteDesk } from './NoteDesk';
import { contentOf } from './noteContent';

const NOTE = aNote({ noteId: 'n', title: 'Bell', text: 'It rang.', version: 4 });
const MINE = { ...contentOf(NOTE), text: 'It rang twice.' };
const unreachable = new Rejected('UNREACHABLE', 'no answer');

describe('NoteDesk', () => {
  const changeNote = vi.fn<Api['changeNote']>();
  const onAccepted = vi.fn<(noteId: string) => void>();
  let desk: NoteDesk;

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    changeNote.mockReset().mockImplementation((_room, _note, command) => Promise.resolve({ commandId: command.commandId, version: 5 }));
    onAccepted.mockReset();
    desk = openDesk();
  });

  afterEach(() => {
    desk.leave();
    vi.useRealTimers();
  });

  function openDesk(kept: Storage = localStorage) {
    const storage = new DraftStorage(kept, 'me', 'room');
    return new NoteDesk({ roomId: 'room', api: { changeNote }, storage, onAccepted, random: () => 1 });
  }

  const commands = () => changeNote.mock.calls.map(([, , command]) => command);
  const state = () => desk.store.getState();

  function write(text = MINE.text) {
    desk.open(NOTE);
    desk.edit('n', { ...MINE, text });
  }

  it('saves a change on the version it was made on', async () => {
    write();
    await desk.save('n');
    expect(commands()).toMatchObject([{ type: 'EditNote', basedOn: 4, ...MINE }]);
    expect(desk.draft('n')).toMatchObject({ basedOn: 5, content: MINE });
    expect(onAccepted).toHaveBeenCalledWith('n');
  });

  it('saves by itself when nobody writes any more', async () => {
    write();
    await vi.advanceTimersByTimeAsync(IDLE_MILLIS - 1);
    expect(changeNote).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(changeNote).toHaveBeenCalledOnce();
  });

  it('keeps every edit on the device until the server has it', async () => {
    write();
    expect(openDesk().draft('n')?.content).toEqual(MINE);
    await desk.save('n');
    expect(openDesk().draft('n')).toBeUndefined();
  });

  it('sends the same command again until it is answered', async () => {
    changeNote.mockRejectedValueOnce(unreachable).mockRejectedValueOnce(unreachable);
    write();
    await desk.save('n');
    expect(state().waiting.has('n')).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(new Set(commands().map(({ commandId }) => commandId)).size).toBe(1);
    expect(changeNote).toHaveBeenCalledTimes(3);
    expect(state().waiting.has('n')).toBe(false);
    expect(isChanged(desk.draft('n')!)).toBe(false);
  });

  it('sends with the same id what an earlier page has left without an answer', async () => {
    changeNote.mockReturnValueOnce(new Promise(() => undefined));
    write();
    void desk.save('n');
    desk.leave();
    openDesk().resume();
    await vi.advanceTimersByTimeAsync(0);
    const [before, after] = commands();
    expect(after).toEqual(before);
  });

  it('goes on at once when the connection is back', async () => {
    changeNote.mockRejectedValueOnce(unreachable);
    write();
    await desk.save('n');
    desk.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(changeNote).toHaveBeenCalledTimes(2);
    expect(desk.draft('n')?.basedOn).toBe(5);
  });

  it('lets what is written while a change is on its way wait for the answer', async () => {
    let answer: (accepted: { commandId: string; version: number }) => void = () => undefined;
    changeNote.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    write();
    const saving = desk.save('n');
    desk.edit('n', { ...MINE, text: 'It rang three times.' });
    await desk.save('n');
    expect(changeNote).toHaveBeenCalledOnce();
    answer({ commandId: commands()[0]!.commandId, version: 5 });
    await saving;
    await desk.save('n');
    expect(commands()[1]).toMatchObject({ basedOn: 5, text: 'It rang three times.' });
  });

  it('holds both texts when somebody else was quicker, and saves what is decided', async () => {
    const current = aNote({ ...NOTE, version: 5, text: 'It never rang.' });
    changeNote.mockRejectedValueOnce(new Rejected('NOTE_CONFLICT', 'changed', { current }));
    write();
    await desk.save('n');
    expect(desk.draft('n')).toMatchObject({ content: MINE, conflict: { text: 'It never rang.' } });
    expect(openDesk().draft('n')?.conflict?.text).toBe('It never rang.');

    await desk.resolve('n', MINE);
    expect(commands()[1]).toMatchObject({ type: 'EditNote', basedOn: 5, text: MINE.text });
    expect(commands()[1]?.commandId).not.toBe(commands()[0]?.commandId);
  });

  it('does not ask when only the readers have changed', async () => {
    const current = aNote({ ...NOTE, version: 5, audience: { kind: 'TABLE', people: [] } });
    changeNote.mockRejectedValueOnce(new Rejected('NOTE_CONFLICT', 'changed', { current }));
    write();
    await desk.save('n');
    expect(commands()[1]).toMatchObject({ basedOn: 5, text: MINE.text });
    expect(desk.draft('n')?.conflict).toBeUndefined();
  });

  it('keeps what was refused', async () => {
    changeNote.mockRejectedValueOnce(new Rejected('NOTE_TOO_LARGE', 'too long'));
    write();
    await desk.save('n');
    expect(desk.draft('n')).toMatchObject({ content: MINE, refusal: { code: 'NOTE_TOO_LARGE' } });
    expect(openDesk().draft('n')?.content).toEqual(MINE);
  });

  it('says when the browser has no room to keep anything', () => {
    const full = {
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    desk = openDesk(full as unknown as Storage);
    write();
    expect(state().isKept).toBe(false);
    expect(desk.draft('n')?.content).toEqual(MINE);
  });

  it('follows the note as long as nothing is written', () => {
    desk.open(NOTE);
    desk.open(aNote({ ...NOTE, version: 5, text: 'It never rang.' }));
    expect(desk.draft('n')).toMatchObject({ basedOn: 5, content: { text: 'It never rang.' } });
    desk.edit('n', MINE);
    desk.open(aNote({ ...NOTE, version: 6, text: 'Silence.' }));
    expect(desk.draft('n')).toMatchObject({ basedOn: 5, content: MINE });
  });

  it('creates a note with its readers, and forgets one nothing was written into', async () => {
    const noteId = desk.create({ kind: 'PRIVATE', people: [] });
    await desk.close(noteId);
    expect(desk.draft(noteId)).toBeUndefined();
    expect(changeNote).not.toHaveBeenCalled();

    const another = desk.create({ kind: 'PRIVATE', people: [] }, MINE);
    desk.address(another, { kind: 'TABLE', people: [] });
    await desk.close(another);
    expect(commands()).toMatchObject([{ type: 'CreateNote', audience: { kind: 'TABLE', people: [] }, ...MINE }]);
  });

  it('keeps drafts of others on the same device apart', () => {
    write();
    const theirs = new DraftStorage(localStorage, 'her', 'room');
    expect(theirs.all()).toEqual({});
    localStorage.setItem('dsvtt.note.her.room.x', '{"basedOn":1}');
    localStorage.setItem('dsvtt.note.her.room.y', 'not JSON');
    expect(theirs.all()).toEqual({});
  });
});
