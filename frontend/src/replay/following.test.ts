import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPlayer, timeOf } from './fixtures';
import { decline, followShow, forgetDeclined, useFollowed } from './following';
import type { ReplayPlayer } from './ReplayPlayer';

const MOMENT = 1_300;

describe('whoever follows', () => {
  let player: ReplayPlayer;
  beforeEach(async () => {
    player = aPlayer();
    await player.seek(MOMENT);
  });
  afterEach(() => player.close());

  const state = () => player.store.getState();
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('goes where the leader rests', async () => {
    followShow(player, { seq: 1_400, playing: false, speed: 4, at: 0 });
    await settled();
    expect(state()).toMatchObject({ seq: 1_400, playing: false, speed: 4 });
  });

  it('plays on as long as both are near each other', () => {
    followShow(player, { seq: MOMENT, playing: true, speed: 2, at: 0 });
    expect(state()).toMatchObject({ seq: MOMENT, playing: true, seeking: false, speed: 2 });
  });

  it('catches up with a leader who is far ahead', async () => {
    followShow(player, { seq: 1_350, playing: true, speed: 1, at: 0 });
    await settled();
    expect(state()).toMatchObject({ seq: 1_350, playing: true });
    expect(state().playhead).toBeGreaterThanOrEqual(Date.parse(timeOf(1_350)));
  });
});

it('whoever puts an offer aside is asked again when the leader begins anew', () => {
  decline('anneke');
  forgetDeclined(new Set(['anneke']));
  expect(useFollowed.getState().declined.has('anneke')).toBe(true);
  forgetDeclined(new Set());
  expect(useFollowed.getState().declined.has('anneke')).toBe(false);
});
