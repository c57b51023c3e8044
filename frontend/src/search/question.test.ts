import { describe, expect, it } from 'vitest';
import { countFilters, isAsked, NOTHING_ASKED, parametersOf, toggled, withoutFilters, type Question } from './question';

const NOW = new Date(2026, 10, 22, 19, 30);

const asking = (changes: Partial<Question>) => parametersOf({ ...NOTHING_ASKED, ...changes }, NOW);

describe('a question', () => {
  it('that asks nothing is not asked', () => {
    expect(isAsked(NOTHING_ASKED)).toBe(false);
    expect(isAsked({ ...NOTHING_ASKED, text: '  \t' })).toBe(false);
    expect(isAsked({ ...NOTHING_ASKED, natural20: true })).toBe(true);
  });

  it('leaves out what does not narrow it down', () => {
    expect(asking({ text: '  the  bell ' })).toEqual({ q: 'the bell', sort: 'best', limit: 30 });
  });

  it('asks for public only as for secret only', () => {
    expect(asking({ secrecy: 'public' })).toMatchObject({ secret: false });
    expect(asking({ secrecy: 'secret' })).toMatchObject({ secret: true });
  });

  it('begins a period at midnight where the reader is', () => {
    expect(asking({ period: 'day' }).from).toBe(new Date(2026, 10, 22).toISOString());
    expect(asking({ period: 'week' }).from).toBe(new Date(2026, 10, 16).toISOString());
  });

  it('takes in the whole last day of a period between two days', () => {
    expect(asking({ period: 'between', first: '2026-11-01', last: '2026-11-07' })).toMatchObject({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 8).toISOString(),
    });
  });

  it('leaves an end open that has no day', () => {
    const { from, to } = asking({ period: 'between', first: '', last: '2026-11-07' });
    expect([from, to]).toEqual([undefined, new Date(2026, 10, 8).toISOString()]);
  });

  it('counts every value that narrows it down, and keeps words and order without them', () => {
    const narrow: Question = { ...NOTHING_ASKED, text: 'bell', order: 'newest', kinds: ['ROLL', 'NOTE'], by: ['luz'], period: 'week' };
    expect(countFilters(narrow)).toBe(4);
    expect(withoutFilters(narrow)).toEqual({ ...NOTHING_ASKED, text: 'bell', order: 'newest' });
  });
});

it('takes a value in and out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
