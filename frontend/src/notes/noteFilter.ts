import type { NoteSummary } from './types';

export interface NoteFilter {
  /** Words that stand in the title, the folder or a tag; every one of them must. */
  typed: string;
  tag: string | undefined;
}

export function isFiltering({ typed, tag }: NoteFilter): boolean {
  return typed.trim() !== '' || tag !== undefined;
}

export function filtered(notes: readonly NoteSummary[], { typed, tag }: NoteFilter): NoteSummary[] {
  const words = plain(typed).split(/\s+/u).filter((word) => word !== '');
  return notes.filter((note) => {
    const text = plain([note.title, note.folder ?? '', ...note.tags].join(' '));
    return (tag === undefined || note.tags.includes(tag)) && words.every((word) => text.includes(word));
  });
}

/** The tags of all notes, the most used first. */
export function tagsOf(notes: readonly NoteSummary[]): string[] {
  const uses = new Map<string, number>();
  for (const tag of notes.flatMap((note) => note.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].toSorted(([one, often], [other, seldom]) => seldom - often || one.localeCompare(other)).map(([tag]) => tag);
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mark}/gu, '').toLocaleLowerCase();
}
