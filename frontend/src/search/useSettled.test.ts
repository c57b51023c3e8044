import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSettled } from './useSettled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a value settles once it has not changed for the time', () => {
  const { result, rerender } = renderHook(({ value }) => useSettled(value, 120), { initialProps: { value: '' } });
  for (const value of ['b', 'be', 'bel', 'bell']) {
    rerender({ value });
    act(() => void vi.advanceTimersByTime(100));
    expect(result.current).toBe('');
  }
  act(() => void vi.advanceTimersByTime(20));
  expect(result.current).toBe('bell');
});
