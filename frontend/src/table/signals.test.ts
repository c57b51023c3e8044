import { describe, expect, it } from 'vitest';
import { fade, hear } from './signals';
import { SHOW_MILLIS } from './types';

const NOTHING = { cursors: {}, drags: {}, pings: [], typing: {}, shows: {}, present: new Set<string>() };
const show = (seq: number) => ({ type: 'Replay', by: 'anneke', seq, playing: true, speed: 2 }) as const;

describe('what somebody shows of the past', () => {
  it('is the last thing they told', () => {
    const first = { ...NOTHING, ...hear(NOTHING, show(7), 100) };
    const then = { ...first, ...hear(first, show(9), 200) };
    expect(then.shows).toEqual({ anneke: { seq: 9, playing: true, speed: 2, at: 200 } });
  });

  it('ends when they say so', () => {
    const showing = { ...NOTHING, ...hear(NOTHING, show(7), 100) };
    expect(hear(showing, { type: 'ReplayEnd', by: 'anneke' }, 200)).toEqual({ shows: {} });
  });

  it('ends when nothing was heard of them for long', () => {
    const showing = { ...NOTHING, ...hear(NOTHING, show(7), 100) };
    expect(fade(showing, 100 + SHOW_MILLIS - 1).shows).toBe(showing.shows);
    expect(fade(showing, 100 + SHOW_MILLIS).shows).toEqual({});
  });
});
