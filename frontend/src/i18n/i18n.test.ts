import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const english = import.meta.glob<Texts>('./en/*.json', { eager: true, import: 'default' });
const german = import.meta.glob<Texts>('./de/*.json', { eager: true, import: 'default' });

/** Every text by its whole key. */
function texts(tree: Texts, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/gu)].map(([, name]) => name).toSorted();

describe('languages', () => {
  it('have the same files', () => {
    const names = (files: object) => Object.keys(files).map((path) => path.split('/').at(-1)).toSorted();
    expect(names(german)).toEqual(names(english));
  });

  it.each(Object.keys(english))('%s has the same keys and placeholders in both', (path) => {
    const translated = Object.fromEntries(texts(german[path.replace('/en/', '/de/')] ?? {}));
    const original = Object.fromEntries(texts(english[path] ?? {}));
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(original).toSorted());
    for (const [key, text] of Object.entries(original)) {
      expect(placeholders(translated[key] ?? ''), key).toEqual(placeholders(text));
      expect(translated[key], key).not.toBe('');
    }
  });
});
