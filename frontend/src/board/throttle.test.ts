import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttled } from './throttle';

describe('a throttled signal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes out at once, then at most once in the time given, with the newest value', () => {
    const sent: number[] = [];
    const send = throttled<number>(100, (value) => sent.push(value));
    for (const value of [1, 2, 3]) send(value);
    expect(sent).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([1, 3]);
    send(4);
    vi.advanceTimersByTime(99);
    expect(sent).toEqual([1, 3]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual([1, 3, 4]);
  });

  it('does not send what was dropped', () => {
    const sent: number[] = [];
    const send = throttled<number>(100, (value) => sent.push(value));
    send(1);
    send(2);
    send.drop();
    vi.advanceTimersByTime(500);
    expect(sent).toEqual([1]);
  });
});
