import { expect, test } from 'vitest';
import { nothingSent, remember, step } from './recall';

const two = remember(remember(nothingSent, 'first'), 'second');

test('up goes back through what was sent, down returns to the draft', () => {
  const back = step(two, 'a draft', -1)!;
  expect(back.input).toBe('second');
  const further = step(back.recall, back.input, -1)!;
  expect(further.input).toBe('first');
  expect(step(further.recall, further.input, -1)).toBeUndefined();
  const forth = step(further.recall, further.input, 1)!;
  expect(forth.input).toBe('second');
  const draft = step(forth.recall, forth.input, 1)!;
  expect(draft.input).toBe('a draft');
  expect(step(draft.recall, draft.input, 1)).toBeUndefined();
});

test('the same input twice in a row is remembered once', () => {
  expect(remember(two, 'second').sent).toEqual(['first', 'second']);
});
