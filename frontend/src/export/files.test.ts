import { expect, test } from 'vitest';
import { fileName, sizeOf } from './files';

test('a file is called after what is in it, and the day where the reader is', () => {
  const createdAt = new Date(2026, 10, 2, 23, 59).toISOString();
  expect(fileName({ scope: 'SESSION', format: 'HTML', createdAt })).toBe('dsvtt-session-2026-11-02.html');
  expect(fileName({ scope: 'CHAT', format: 'MARKDOWN', createdAt })).toBe('dsvtt-chat-2026-11-02.md');
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_449_000, '1.4 MB'],
  [3_000_000_000_000, '3,000 GB'],
])('%i bytes are %s', (bytes, text) => expect(sizeOf(bytes, 'en')).toBe(text));
