import { describe, expect, it } from 'vitest';
import { readFolder, readTags } from './noteContent';

describe('what is typed into the fields of a note', () => {
  it('makes tags of what stands between commas, each once', () => {
    expect(readTags(' bell,  the  tide ,Bell,, guild ')).toEqual(['bell', 'the tide', 'guild']);
  });

  it('makes no more tags than a note may have', () => {
    expect(readTags(Array.from({ length: 30 }, (_, index) => `t${index}`).join())).toHaveLength(20);
  });

  it('makes a path without empty names', () => {
    expect(readFolder(' /Bellhouse// Cellar / ')).toBe('Bellhouse/Cellar');
  });
});
