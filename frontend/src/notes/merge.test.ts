import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge';

const line = fc.constantFrom('the bell', 'the tide', 'the guild', 'a name', '');
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('mergeTexts', () => {
  it('takes over what only one of two has changed', () => {
    expect(mergeTexts('a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD\ne')).toBe('A\nb\nc\nD\ne');
  });

  it('puts theirs after mine where both have changed the same', () => {
    expect(mergeTexts('a\nb\nc', 'a\nmine\nc', 'a\ntheirs\nc')).toBe('a\nmine\ntheirs\nc');
  });

  it('takes once what both have changed alike', () => {
    expect(mergeTexts('a\nb', 'a\nB', 'a\nB')).toBe('a\nB');
  });

  it('is the other text when one is the base', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toBe(changed);
      }),
    );
  });

  it('loses no line that either of them has written', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = new Set(mergeTexts(base, mine, theirs).split('\n'));
        const old = new Set(base.split('\n'));
        for (const written of [...mine.split('\n'), ...theirs.split('\n')]) if (!old.has(written)) expect(merged).toContain(written);
      }),
    );
  });
});
