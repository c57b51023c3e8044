import { describe, expect, it } from 'vitest';
import { advance, nextSpeed, timecode } from './clock';

const usual = { speed: 1, skipsSilence: true };

describe('the clock of a replay', () => {
  it('goes at the chosen speed', () => {
    expect(advance(1_000, 16, usual, 2_000)).toBe(1_016);
    expect(advance(1_000, 16, { ...usual, speed: 16 }, 2_000)).toBe(1_256);
    expect(advance(1_000, 16, { ...usual, speed: 0.5 }, 2_000)).toBe(1_008);
  });

  it('skips silence to shortly before the next thing', () => {
    expect(advance(1_000, 16, usual, 601_000)).toBe(600_200);
  });

  it('measures silence in the time of the viewer', () => {
    expect(advance(0, 10, { ...usual, speed: 8 }, 30_000)).toBe(80);
    expect(advance(0, 10, { ...usual, speed: 8 }, 33_000)).toBe(33_000 - 6_400);
    expect(advance(0, 10, { ...usual, speed: 0.5 }, 3_000)).toBe(2_600);
  });

  it('after a skip goes on without another one', () => {
    const skipped = advance(0, 16, usual, 600_000);
    expect(advance(skipped, 16, usual, 600_000)).toBe(skipped + 16);
  });

  it('sits through silence when asked to', () => {
    expect(advance(1_000, 16, { ...usual, skipsSilence: false }, 601_000)).toBe(1_016);
  });

  it('becomes faster and slower by steps, and no faster than it can', () => {
    expect([nextSpeed(1, 1), nextSpeed(1, -1), nextSpeed(16, 1), nextSpeed(0.5, -1)]).toEqual([2, 0.5, 16, 0.5]);
  });

  it.each([
    [0, '0:00:00'],
    [7_092_999, '1:58:12'],
    [-5, '0:00:00'],
    [36_000_000, '10:00:00'],
  ])('writes %i ms as %s', (millis, text) => expect(timecode(millis)).toBe(text));
});
