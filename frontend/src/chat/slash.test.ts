import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleNamed, readInput, type Addressee } from './slash';

const luz: Addressee = { userId: 'u-luz', name: 'Luz' };
const priya: Addressee = { userId: 'u-priya', name: 'Priya Raman' };
const marek: Addressee = { userId: 'u-marek', name: 'Marek' };
const maren: Addressee = { userId: 'u-maren', name: 'Maren von der Heide' };
const people = [luz, priya, marek, maren];

describe('saying something', () => {
  test('text without a slash is said as it is', () => {
    expect(readInput('  hello there \n', people)).toEqual({ kind: 'say', text: 'hello there' });
  });

  test('two slashes say one', () => {
    expect(readInput('//roll is a command', people)).toEqual({ kind: 'say', text: '/roll is a command' });
  });

  test('whatever does not start with a slash is never a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.trim().startsWith('/'));
        expect(readInput(text, people)).toEqual({ kind: 'say', text: text.trim() });
      }),
    );
  });
});

describe('rolling', () => {
  test.each([
    ['/roll 2d6+3', 'public'],
    ['/r 2d6+3', 'public'],
    ['/R 2d6+3', 'public'],
    ['/gmroll 2d6+3', 'director'],
    ['/dr 2d6+3', 'director'],
    ['/selfroll 2d6+3', 'self'],
  ])('%s', (input, secrecy) => {
    expect(readInput(input, people)).toMatchObject({ kind: 'roll', expression: '2d6+3', secrecy });
  });

  test('a reason stands behind the hash', () => {
    expect(readInput('/roll 2d6 + 3 # does it hold? #2', people)).toEqual({
      kind: 'roll',
      expression: '2d6 + 3',
      expressionAt: 6,
      secrecy: 'public',
      reason: 'does it hold? #2',
    });
  });

  test('the place of the expression counts from the start of the input', () => {
    const input = '  /r   2d6++';
    const intent = readInput(input, people);
    expect(intent.kind === 'roll' && input.slice(intent.expressionAt)).toBe('2d6++');
  });

  test('nothing to roll is a mistake at the end', () => {
    expect(readInput('/roll # why', people)).toMatchObject({
      kind: 'mistake',
      mistake: { problem: 'nothingToRoll', word: '/roll' },
    });
  });
});

describe('whispering', () => {
  test.each([
    ['/w Luz psst', ['u-luz'], 'psst'],
    ['/w luz psst', ['u-luz'], 'psst'],
    ['/w "Priya Raman" psst', ['u-priya'], 'psst'],
    ['/w Priya Raman psst', ['u-priya'], 'psst'],
    ['/w Pri psst', ['u-priya'], 'psst'],
    ['/w Luz, Marek psst', ['u-luz', 'u-marek'], 'psst'],
    ['/w Luz, Luz psst', ['u-luz'], 'psst'],
    ['/w Maren von der Heide hi', ['u-maren'], 'hi'],
  ])('%s', (input, to, text) => {
    expect(readInput(input, people)).toEqual({ kind: 'whisper', to, text });
  });

  test.each([
    ['/w', 'nobodyNamed'],
    ['/w Zoe hello', 'nobodyOfThatName'],
    ['/w Mare hello', 'severalOfThatName'],
    ['/w Luz', 'nothingToSay'],
    ['/w "Luz', 'nothingToSay'],
    ['/w Luz, zoe: hello', 'nobodyOfThatName'],
  ])('%s is %s', (input, problem) => {
    expect(readInput(input, people)).toMatchObject({ kind: 'mistake', mistake: { problem } });
  });

  test('a full name goes before longer names that start with it', () => {
    expect(peopleNamed('Luz', [luz, { userId: 'u-2', name: 'Luzie' }])).toEqual([luz]);
  });
});

test('help and unknown commands', () => {
  expect(readInput('/help', people)).toEqual({ kind: 'help' });
  expect(readInput('/dance now', people)).toEqual({
    kind: 'mistake',
    mistake: { problem: 'unknownCommand', at: 0, word: '/dance' },
  });
});

test('any input is read without failing, and a mistake points into it', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '/', '/r ', '/w ', '/w "', '/dr '), fc.string(), (start, rest) => {
      const input = start + rest;
      const intent = readInput(input, people);
      if (intent.kind === 'mistake') {
        expect(intent.mistake.at).toBeGreaterThanOrEqual(0);
        expect(intent.mistake.at).toBeLessThanOrEqual(input.length);
      }
    }),
  );
});
