import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, folded, isSame } from './difference';

const text = fc.array(fc.constantFrom('bell', 'tide ', 'a', ' ', '\n', '*', 'ä', '🔔'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('difference', () => {
  it('tells words apart', () => {
    expect(difference('It rang once.', 'It rang twice.')).toEqual([
      { kind: 'same', text: 'It rang ' },
      { kind: 'removed', text: 'once' },
      { kind: 'added', text: 'twice' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('has both texts whole in it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = difference(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(isSame(parts)).toBe(before === after);
      }),
    );
  });

  it('leaves out what is far from every change', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line${index}`);
    const before = lines.join('\n');
    const after = lines.with(20, 'another').join('\n');
    const parts = folded(difference(before, after));
    expect(parts.map(({ kind }) => kind)).toEqual(['folded', 'same', 'removed', 'added', 'same', 'folded']);
    expect(parts.filter((part) => part.kind === 'folded').map(({ lines }) => lines)).toEqual([18, 17]);
    expect(parts[1]).toEqual({ kind: 'same', text: 'line18\nline19\n' });
  });
});
