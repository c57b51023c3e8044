import type { Id } from '../wire/types';

/** So many searches are remembered. */
const KEPT = 8;

const keyOf = (userId: Id) => `dsvtt.searches.${userId}`;

/** What somebody searched for on this device, the last one first. */
export function recentSearches(userId: Id): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(userId: Id, text: string): void {
  const typed = text.trim();
  if (typed === '') return;
  const others = recentSearches(userId).filter((other) => other.toLowerCase() !== typed.toLowerCase());
  localStorage.setItem(keyOf(userId), JSON.stringify([typed, ...others].slice(0, KEPT)));
}

export function forgetSearches(userId: Id): void {
  localStorage.removeItem(keyOf(userId));
}
