import { describe, expect, it } from 'vitest';
import { accepted, commandOf, conflicted, draftOf, draftOfNew, edited, isBlank, isChanged, isReady, refused, resolved, sent, type Draft } from './draft';
import { EMPTY_NOTE } from './noteContent';
import { aNote } from './fixtures';

const NOTE = aNote({ noteId: 'n', title: 'Bell', text: 'It rang.', version: 4 });
const BASE = { title: 'Bell', folder: '', tags: [], text: 'It rang.' };
const MINE = { ...BASE, text: 'It rang twice.' };
const THEIRS = aNote({ noteId: 'n', title: 'Bell', text: 'It never rang.', version: 5 });

const written = edited(draftOf(NOTE), MINE);
const onItsWay = sent(written, 'c1');
const inConflict = conflicted(onItsWay, THEIRS);

function commandSent(draft: Draft) {
  return draft.delivery === undefined ? undefined : commandOf(draft, draft.delivery);
}

describe('a draft', () => {
  it('of a note as it is holds nothing to send', () => {
    expect(isChanged(draftOf(NOTE))).toBe(false);
    expect(isReady(draftOf(NOTE))).toBe(false);
  });

  it('names the version it was made on', () => {
    expect(isReady(written)).toBe(true);
    expect(commandSent(onItsWay)).toEqual({ type: 'EditNote', basedOn: 4, ...MINE });
  });

  it('sends one change at a time, and that one unchanged', () => {
    const goneOn = edited(onItsWay, { ...MINE, text: 'It rang three times.' });
    expect(isReady(goneOn)).toBe(false);
    expect(goneOn.delivery).toEqual({ commandId: 'c1', content: MINE });
    expect(commandSent(goneOn)).toEqual(commandSent(onItsWay));
  });

  it('is a draft on the new version for what was written meanwhile', () => {
    const more = { ...MINE, text: 'It rang three times.' };
    const next = accepted(edited(onItsWay, more), 'c1', 5);
    expect(next).toEqual({ basedOn: 5, base: MINE, content: more });
    expect(isReady(next)).toBe(true);
  });

  it('does not take the answer to another command for its own', () => {
    expect(accepted(onItsWay, 'another', 9)).toBe(onItsWay);
  });

  it('of a new note is created with its readers', () => {
    const draft = sent(draftOfNew(MINE, { kind: 'TABLE', people: [] }), 'c1');
    expect(commandSent(draft)).toEqual({ type: 'CreateNote', ...MINE, audience: { kind: 'TABLE', people: [] } });
  });

  it('without a title takes the first words of its text', () => {
    const draft = sent(draftOfNew({ ...EMPTY_NOTE, text: '\n## The **founder** of [the bell](note:x)\n' }, { kind: 'PRIVATE', people: [] }), 'c1');
    expect(draft.delivery?.content.title).toBe('The founder of the bell');
    expect(draft.content.title).toBe('The founder of the bell');
  });

  it('with nothing in it is not sent', () => {
    const blank = draftOfNew({ ...EMPTY_NOTE, text: ' ' }, { kind: 'PRIVATE', people: [] });
    expect(isReady(blank)).toBe(false);
    expect(isBlank(draftOfNew(EMPTY_NOTE, { kind: 'PRIVATE', people: [] }))).toBe(true);
    expect(isBlank(blank)).toBe(false);
  });

  it('keeps what was refused, and may be sent again', () => {
    const kept = refused(onItsWay, { code: 'NOTE_TOO_LARGE', message: 'too long' });
    expect(kept.content).toEqual(MINE);
    expect(isReady(kept)).toBe(true);
    expect(edited(kept, BASE).refusal).toBeUndefined();
  });
});

describe('a conflict', () => {
  it('keeps both texts and sends nothing before it is decided', () => {
    expect(inConflict.content).toEqual(MINE);
    expect(inConflict.conflict).toBe(THEIRS);
    expect(isReady(inConflict)).toBe(false);
    expect(isReady(edited(inConflict, { ...MINE, title: 'Bells' }))).toBe(false);
  });

  it('is decided with any text, on the version that was in the way', () => {
    const merged = { ...MINE, text: 'It rang twice, or never.' };
    const next = resolved(inConflict, merged);
    expect(commandSent(sent(next, 'c2'))).toEqual({ type: 'EditNote', basedOn: 5, ...merged });
  });

  it('decided for theirs leaves nothing to send', () => {
    expect(isChanged(resolved(inConflict, { ...BASE, text: 'It never rang.' }))).toBe(false);
  });

  it('is none when only the readers have changed', () => {
    const shared = aNote({ ...NOTE, version: 5, audience: { kind: 'TABLE', people: [] } });
    expect(conflicted(onItsWay, shared)).toEqual({ basedOn: 5, base: BASE, content: MINE });
  });

  it('is none when both wrote the same', () => {
    const same = aNote({ ...NOTE, version: 5, text: MINE.text });
    expect(isChanged(conflicted(onItsWay, same))).toBe(false);
  });
});
