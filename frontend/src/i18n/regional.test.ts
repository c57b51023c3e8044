import { afterEach, describe, expect, it, vi } from 'vitest';
import { regional } from './regional';

afterEach(() => vi.restoreAllMocks());

describe('regional', () => {
  it.each([
    ['en', ['de-AT', 'en-GB', 'en-US'], 'en-GB'],
    ['de', ['de-AT', 'en-GB'], 'de-AT'],
    ['de', ['en-GB'], 'de'],
    ['en', ['en'], 'en'],
  ])('is, for %s and a browser with %s, %s', (language, languages, expected) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    expect(regional(language)).toBe(expected);
  });
});
