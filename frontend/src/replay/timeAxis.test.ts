import { describe, expect, it } from 'vitest';
import { aTimeline, START } from './fixtures';
import { TimeAxis } from './timeAxis';

const at = (seconds: number) => START + seconds * 1_000;
const iso = (seconds: number) => new Date(at(seconds)).toISOString();

const TICKS = [
  { seq: 100, at: iso(0) },
  { seq: 110, at: iso(10) },
  { seq: 120, at: iso(90) },
  { seq: 140, at: iso(100) },
];

describe('the axis of a session', () => {
  const axis = new TimeAxis(aTimeline({ fromSeq: 100, toSeq: 140, fromAt: iso(0), toAt: iso(100), ticks: TICKS }));

  it('is as long as the session took', () => {
    expect([axis.shareOf(at(0)), axis.shareOf(at(25)), axis.shareOf(at(100))]).toEqual([0, 0.25, 1]);
    expect(axis.timeAt(0.5)).toBe(at(50));
  });

  it('tells the last event at a time and the time of an event', () => {
    expect([at(0), at(9.99), at(10), at(50), at(100)].map((time) => axis.seqAt(time))).toEqual([100, 109, 110, 115, 140]);
    expect([100, 110, 115, 140].map((seq) => axis.timeOf(seq))).toEqual([at(0), at(10), at(50), at(100)]);
  });

  it('ends where the session ends', () => {
    expect(axis.seqAt(at(-5))).toBe(100);
    expect(axis.seqAt(at(500))).toBe(140);
    expect([axis.shareOf(at(-5)), axis.shareOf(at(500))]).toEqual([0, 1]);
    expect([axis.timeAt(-1), axis.timeAt(2)]).toEqual([at(0), at(100)]);
  });

  it('counts how much happened when', () => {
    const activity = axis.activity(10);
    expect(activity[0]).toBeCloseTo(10);
    expect(activity[5]).toBeCloseTo(1.25);
    expect(activity[9]).toBeCloseTo(20);
    expect(activity.reduce((sum, count) => sum + count, 0)).toBeCloseTo(40);
  });
});

describe('the axis between sessions', () => {
  const { session: _none, ...between } = aTimeline({ fromSeq: 0, toSeq: 10, fromAt: iso(0), toAt: iso(864_000) });
  const axis = new TimeAxis({ ...between, ticks: [{ seq: 9, at: iso(60) }] });

  it('gives every event the same room, however long nothing happened', () => {
    expect(axis.shareOf(at(60))).toBeCloseTo(0.9);
    expect(axis.seqAt(axis.timeAt(0.9))).toBe(9);
  });
});

describe('an axis', () => {
  it('of one single event stands at its end', () => {
    const axis = new TimeAxis(aTimeline({ fromSeq: 7, toSeq: 7, fromAt: iso(1), toAt: iso(1), ticks: [{ seq: 7, at: iso(1) }] }));
    expect([axis.shareOf(at(1)), axis.seqAt(at(1)), axis.timeOf(7)]).toEqual([1, 7, at(1)]);
  });

  it('does not run backwards when a clock was set back', () => {
    const ticks = [{ seq: 5, at: iso(50) }, { seq: 6, at: iso(20) }, { seq: 7, at: iso(60) }];
    const axis = new TimeAxis(aTimeline({ fromSeq: 0, toSeq: 10, fromAt: iso(0), toAt: iso(100), ticks }));
    expect(axis.timeOf(6)).toBe(at(50));
    expect(axis.seqAt(at(55))).toBe(6);
  });

  it('takes the last of events that happened together', () => {
    const ticks = [{ seq: 1, at: iso(10) }, { seq: 9, at: iso(10) }];
    const axis = new TimeAxis(aTimeline({ fromSeq: 0, toSeq: 10, fromAt: iso(0), toAt: iso(20), ticks }));
    expect(axis.seqAt(at(10))).toBe(9);
  });
});
