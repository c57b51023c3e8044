import { expect, test } from 'vitest';
import { traceparent } from './trace';

test('the trace of a command is its id', () => {
  expect(traceparent('0190A6F0-1234-7abc-8def-0123456789ab')).toBe('00-0190a6f012347abc8def0123456789ab-8def0123456789ab-01');
});

test('other requests have traces of their own', () => {
  expect(traceparent()).toMatch(/^00-[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$/u);
  expect(traceparent()).not.toBe(traceparent());
});
