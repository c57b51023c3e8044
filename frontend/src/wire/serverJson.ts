import i18next from 'i18next';

/** What the server sends where somebody's words were erased with their account; no text that people write contains it. */
const ERASED = '\u0018';

/** JSON from the server, with words for what was erased. */
export function parseServerJson<T>(text: string): T {
  const value = JSON.parse(text) as T;
  return text.includes(String.raw`\u0018`) ? readable(value) : value;
}

/** The same value, with words for what was erased in any text in it. */
export function readable<T>(value: T): T {
  if (typeof value === 'string') return (value.includes(ERASED) ? value.replaceAll(ERASED, i18next.t('ui:erased')) : value) as T;
  if (Array.isArray(value)) return value.map(readable) as T;
  if (value === null || typeof value !== 'object' || value instanceof Blob) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(part as unknown)])) as T;
}
