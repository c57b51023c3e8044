import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent';

beforeEach(() => localStorage.clear());

describe('recent searches', () => {
  it('stand with the last one first, each once', () => {
    ['bell', 'harbour gate', 'Bell '].forEach((text) => rememberSearch('luz', text));
    expect(recentSearches('luz')).toEqual(['Bell', 'harbour gate']);
  });

  it('are kept for each person apart', () => {
    rememberSearch('luz', 'bell');
    expect(recentSearches('marek')).toEqual([]);
  });

  it('are few', () => {
    Array.from({ length: 20 }, (_, index) => rememberSearch('luz', `search ${index}`));
    expect(recentSearches('luz')).toHaveLength(8);
    expect(recentSearches('luz')[0]).toBe('search 19');
  });

  it('can be forgotten', () => {
    rememberSearch('luz', 'bell');
    forgetSearches('luz');
    expect(recentSearches('luz')).toEqual([]);
  });

  it.each(['no JSON', '{"0":"bell"}', '[7,null]'])('survive %s in the storage', (stored) => {
    localStorage.setItem('dsvtt.searches.luz', stored);
    expect(recentSearches('luz')).toEqual([]);
  });
});
