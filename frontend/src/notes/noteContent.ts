import type { NoteContent, NoteView } from './types';

/** What the server takes at most, in UTF-16 units; tags are counted. */
export const LONGEST = { title: 120, folder: 120, tag: 40, tags: 20, text: 200_000 };

export const EMPTY_NOTE: NoteContent = { title: '', folder: '', tags: [], text: '' };

export function contentOf({ title, folder, tags, text }: NoteView): NoteContent {
  return { title, folder: folder ?? '', tags, text };
}

export function sameContent(one: NoteContent, other: NoteContent): boolean {
  return (
    one.title === other.title &&
    one.folder === other.folder &&
    one.text === other.text &&
    one.tags.length === other.tags.length &&
    one.tags.every((tag, index) => tag === other.tags[index])
  );
}

/** A note as it is sent: a note without a title has its first words for one, and nothing stands around names. */
export function tidy(content: NoteContent): NoteContent {
  return { ...content, title: content.title.trim() || firstWords(content.text), folder: readFolder(content.folder) };
}

function firstWords(text: string): string {
  const line = text.split('\n').find((one) => /[\p{Letter}\p{Number}]/u.test(one)) ?? '';
  const words = line.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/[#>*_`~|[\]\\]/gu, ' ');
  return words.replaceAll(/\s+/gu, ' ').trim().replace(/^- /u, '').slice(0, 60).trim();
}

/** Tags from what was typed with commas between them; each once, as it was written first. */
export function readTags(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const tag of typed.split(',').map((one) => one.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST.tag))) {
    const name = tag.toLocaleLowerCase();
    if (tag !== '' && !tags.has(name)) tags.set(name, tag);
  }
  return [...tags.values()].slice(0, LONGEST.tags);
}

/** The path of a folder from what was typed: no empty names in it, nothing around them. */
export function readFolder(typed: string): string {
  const names = typed.split('/').map((name) => name.trim());
  return names.filter((name) => name !== '').join('/').slice(0, LONGEST.folder);
}
