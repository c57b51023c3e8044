import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rejected } from '../wire/rejected';
import type { Frame } from '../wire/types';
import { aHistory, aMark, aPlayer, aTimeline, FIRST, frameOf, LAST, SECONDS_APART, timeOf } from './fixtures';
import type { ReplayApi } from './replayApi';
import type { ReplayPlayer } from './ReplayPlayer';

const MOMENT = 1_300;
const STEP = SECONDS_APART * 1_000;

describe('a replay', () => {
  let player: ReplayPlayer;
  let api: ReplayApi;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
    api = aHistory();
    player = aPlayer(api);
  });
  afterEach(() => {
    player.close();
    vi.useRealTimers();
  });

  const state = () => player.store.getState();
  const table = () => player.table.store.getState();
  const placeOf = (token: string) => table().table?.scene?.tokens.find(({ id }) => id === token)?.x;
  const later = (millis: number) => vi.advanceTimersByTimeAsync(millis);
  const playing = async (millis: number) => {
    player.play();
    await later(100);
    await later(millis);
  };

  it('opens at a moment with the chat that led there', async () => {
    await player.seek(MOMENT);
    expect(state()).toMatchObject({ seq: MOMENT, playhead: Date.parse(timeOf(MOMENT)), playing: false, seeking: false });
    expect(table().table?.seq).toBe(MOMENT);
    expect(table().entries.at(-1)?.seq).toBe(1_296);
    expect(table().history).toBe('idle');
  });

  it('plays on from there at the pace of the table', async () => {
    await player.seek(MOMENT);
    await playing(3 * STEP);
    expect(state().seq).toBe(MOMENT + 3);
    expect(placeOf('ilse')).toBe(3);
    expect(table().past?.pace).toBe(1);
    expect(table().entries.at(-1)?.seq).toBe(1_301);
  });

  it('shows at any time what the table showed then, however fast it plays', async () => {
    player.setSpeed(16);
    await player.seek(MOMENT);
    await playing(2_000);
    const { seq } = state();
    expect(seq).toBeGreaterThan(MOMENT + 6);
    expect(table().table).toEqual(await api.tableAt(seq));
  });

  it('applies what falls into one frame of the screen at once', async () => {
    const dense: ReplayApi = {
      ...api,
      async *frames(after, to) {
        for (let seq = after + 1; seq <= to; seq++) yield { ...frameOf(seq), at: timeOf(Math.min(seq, MOMENT + 1)) };
      },
    };
    player = aPlayer(dense);
    await player.seek(MOMENT);
    const shown: (number | undefined)[] = [];
    player.table.store.subscribe((now) => shown.push(now.table?.seq));
    await playing(STEP + 100);
    expect(shown).toEqual([LAST]);
  });

  it('skips silence', async () => {
    const quiet: ReplayApi = {
      ...api,
      async *frames(after, to) {
        for (let seq = after + 1; seq <= to; seq++) yield seq > MOMENT && seq < MOMENT + 50 ? { ...frameOf(seq), changes: [] } : frameOf(seq);
      },
    };
    player = aPlayer(quiet);
    player.setSkipsSilence(true);
    await player.seek(MOMENT);
    await playing(1_500);
    expect(state().seq).toBeGreaterThanOrEqual(MOMENT + 50);
  });

  it('rests at the end, and begins again from there', async () => {
    await player.seek(LAST - 1);
    await playing(STEP + 100);
    expect(state()).toMatchObject({ seq: LAST, playing: false });
    player.play();
    await later(100);
    expect(state()).toMatchObject({ seq: FIRST, playing: true });
  });

  it('goes on playing after a jump', async () => {
    await player.seek(MOMENT);
    await playing(STEP);
    await player.seek(1_500);
    await later(STEP + 100);
    expect(state()).toMatchObject({ seq: 1_501, playing: true });
    expect(table().past?.jump).toBe(2);
  });

  it('of two jumps arrives where the last one went', async () => {
    let release = () => {};
    const tableAt = vi.spyOn(api, 'tableAt').mockImplementationOnce(
      (seq) => new Promise((resolve) => (release = () => resolve(tableOf(seq)))),
    );
    const first = player.seek(1_100);
    await player.seek(1_200);
    release();
    await first;
    expect(tableAt).toHaveBeenCalledTimes(2);
    expect(state().seq).toBe(1_200);
  });
  const tableOf = (seq: number) => ({ ...table().table!, seq });

  it('steps to what the viewer sees, over what is kept from them', async () => {
    await player.seek(1_304);
    await player.stepOn();
    expect(state()).toMatchObject({ seq: 1_306, playhead: Date.parse(timeOf(1_306)), playing: false });
    await player.stepBack();
    expect(state().seq).toBe(1_304);
    await player.stepBack();
    expect(state().seq).toBe(1_303);
  });

  it('steps back beyond what is loaded', async () => {
    const silent: ReplayApi = {
      ...api,
      async *frames(after, to) {
        for (let seq = after + 1; seq <= to; seq++) yield seq > 700 && seq < MOMENT ? { ...frameOf(seq), changes: [] } : frameOf(seq);
      },
    };
    player = aPlayer(silent);
    await player.seek(1_301);
    await player.stepBack();
    expect(state().seq).toBe(699);
  });

  it('goes from round to round, and to the ends', async () => {
    await player.seek(MOMENT);
    await player.toStation(1);
    expect(state().seq).toBe(1_360);
    await player.toStation(-1);
    expect(state().seq).toBe(1_280);
    await player.seek(1_590);
    await player.toStation(1);
    expect(state().seq).toBe(LAST);
  });

  it('shows the board while somebody drags, without the chat, and puts it back', async () => {
    await player.seek(MOMENT);
    const { entries } = table();
    player.preview(0.1);
    await later(10);
    expect(table().table?.seq).toBe(FIRST + 60);
    expect(table().entries).toBe(entries);
    expect(state()).toMatchObject({ seq: MOMENT, preview: Date.parse(timeOf(FIRST + 60)) });
    await player.cancelPreview();
    expect(table().table?.seq).toBe(MOMENT);
    expect(state().preview).toBeUndefined();
  });

  it('asks for few previews however often the hand moves', async () => {
    await player.seek(MOMENT);
    const tableAt = vi.spyOn(api, 'tableAt');
    for (let share = 0; share < 1; share += 0.01) {
      player.preview(share);
      await later(5);
    }
    await later(200);
    expect(tableAt.mock.calls.length).toBeLessThan(8);
    expect(tableAt.mock.calls.at(-1)?.[0]).toBe(1_594);
  });

  it('asks for another timeline only for moments outside of this one', async () => {
    const timeline = vi.spyOn(api, 'timeline');
    await player.seek(MOMENT);
    await player.seek(1_500);
    expect(timeline).toHaveBeenCalledTimes(1);
    await player.seek(20);
    expect(timeline).toHaveBeenCalledTimes(2);
  });

  it('says why a moment cannot be shown, and stays where it was', async () => {
    await player.seek(MOMENT);
    vi.spyOn(api, 'tableAt').mockRejectedValueOnce(new Rejected('SEQUENCE_OUT_OF_RANGE', 'There is no such event yet.'));
    await player.seek(99_999);
    expect(state()).toMatchObject({ seq: MOMENT, seeking: false, failure: { code: 'SEQUENCE_OUT_OF_RANGE' } });
    await player.seek(1_301);
    expect(state()).toMatchObject({ seq: 1_301, failure: undefined });
  });

  it('rests when what comes next cannot be had, and goes on when asked again', async () => {
    await player.seek(MOMENT);
    vi.spyOn(api, 'frames').mockImplementationOnce(() => failing());
    await playing(STEP);
    expect(state()).toMatchObject({ playing: false, failure: { code: 'UNREACHABLE' } });
    await playing(STEP);
    expect(state()).toMatchObject({ seq: MOMENT + 1, playing: true });
  });

  it('keeps marks that changed meanwhile', async () => {
    await player.seek(MOMENT);
    player.setMarks((marks) => [...marks, aMark({ seq: 1_599, kind: 'BOOKMARK' })]);
    await player.seek(1_301);
    expect(state().timeline?.marks.length).toBe(aTimeline().marks.length + 1);
  });

  // oxlint-disable-next-line require-yield
  async function* failing(): AsyncGenerator<Frame> {
    throw new Rejected('UNREACHABLE', 'no answer');
  }
});

describe('a table of the past', () => {
  it('refuses every command', async () => {
    const player = aPlayer();
    await player.seek(MOMENT);
    await expect(player.table.send()).rejects.toMatchObject({ code: 'PAST' });
  });

  it('loads older lines of the chat up to where the viewer may look back', async () => {
    const player = aPlayer();
    await player.seek(400);
    await player.table.loadOlder();
    const { entries, history } = player.table.store.getState();
    expect(history).toBe('complete');
    expect(entries[0]?.seq).toBe(1);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => a - b));
  });
});
