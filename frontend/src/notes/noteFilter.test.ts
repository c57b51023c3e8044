import { describe, expect, it } from 'vitest';
import { NOTES } from './fixtures';
import { filtered, isFiltering, tagsOf } from './noteFilter';

const ids = (typed: string, tag?: string) => filtered(NOTES, { typed, tag }).map(({ noteId }) => noteId);

describe('the filter of notes', () => {
  it('finds words of titles, folders and tags, in any order and case', () => {
    expect(ids('STROKE third')).toEqual(['third-stroke']);
    expect(ids('bellhouse')).toEqual(['contract', 'third-stroke']);
    expect(ids('prep')).toEqual(['next']);
    expect(ids('bell harbour')).toEqual([]);
  });

  it('looks past accents', () => {
    expect(ids('fóunder')).toEqual(['contract']);
  });

  it('narrows to a tag', () => {
    expect(ids('', 'bell')).toEqual(['contract', 'third-stroke']);
    expect(ids('third', 'handout')).toEqual([]);
  });

  it('is off while nothing is asked', () => {
    expect(isFiltering({ typed: '  ', tag: undefined })).toBe(false);
    expect(isFiltering({ typed: '', tag: 'bell' })).toBe(true);
  });

  it('offers the tags most used first', () => {
    expect(tagsOf(NOTES)).toEqual(['bell', 'handout', 'people', 'prep', 'secret']);
  });
});
