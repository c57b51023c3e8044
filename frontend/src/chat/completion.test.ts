import { describe, expect, test } from 'vitest';
import { complete } from './completion';
import { readInput } from './slash';

const people = [
  { userId: 'u-luz', name: 'Luz' },
  { userId: 'u-priya', name: 'Priya Raman' },
  { userId: 'u-petr', name: 'Petr' },
];

function texts(input: string): string[] {
  return complete(input, people)?.options.map((option) => option.text) ?? [];
}

describe('commands', () => {
  test('a lone slash offers them all', () => {
    expect(texts('/')).toEqual(['/roll ', '/dr ', '/selfroll ', '/w ', '/help']);
  });

  test('other spellings lead to the same command', () => {
    expect(texts('/gm')).toEqual(['/dr ']);
  });

  test('nothing is offered within a sentence', () => {
    expect(texts('and/or')).toEqual([]);
    expect(texts('/roll 2')).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['/w ', ['Luz ', '"Priya Raman" ', 'Petr ']],
    ['/w p', ['"Priya Raman" ', 'Petr ']],
    ['/w "Pri', ['"Priya Raman" ']],
    ['/w Luz, pe', ['Petr ']],
    ['/w "Priya Raman", l', ['Luz ']],
    ['/w Zoe', []],
  ])('%s', (input, expected) => {
    expect(texts(input)).toEqual(expected);
  });

  test('a completed name is understood', () => {
    const input = '/w Luz, "pri';
    const completion = complete(input, people)!;
    const completed = input.slice(0, completion.from) + completion.options[0]!.text + 'hello';
    expect(readInput(completed, people)).toEqual({ kind: 'whisper', to: ['u-luz', 'u-priya'], text: 'hello' });
  });
});
