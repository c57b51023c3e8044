import { expect, it } from 'vitest';
import { codeIn, shownCode } from './inviteCode';

it.each([
  ['KQ7XWB3M', 'KQ7XWB3M'],
  ['kq7x-wb3m', 'KQ7XWB3M'],
  ['  KQ7X WB3M\n', 'KQ7XWB3M'],
  ['https://table.example/join/KQ7XWB3M?utm=1', 'KQ7XWB3M'],
  ['KQ7XWB3M and more', 'KQ7XWB3M'],
  ['KQ7', 'KQ7'],
  ['–', ''],
])('finds the code in %j', (text, code) => expect(codeIn(text)).toBe(code));

it('shows a code as four and four', () => {
  expect(shownCode('KQ7XWB3M')).toBe('KQ7X-WB3M');
  expect(shownCode('KQ7X')).toBe('KQ7X');
});
