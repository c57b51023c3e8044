import { describe, expect, it } from 'vitest';
import { aNote, NOTES, summaryOf } from './fixtures';
import { folderPaths, folderTree, type Folder } from './folderTree';

/** The tree in one line a folder or note. */
function outline(folder: Folder, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...folder.folders.flatMap((child) => [`${indent}${child.name} (${child.count})`, ...outline(child, depth + 1)]),
    ...folder.notes.map(({ title }) => `${indent}- ${title}`),
  ];
}

describe('folderTree', () => {
  it('nests folders by the slashes of their paths, and counts what is below', () => {
    expect(outline(folderTree(NOTES.map(summaryOf)))).toEqual([
      'Bellhouse (2)',
      '  Handouts (1)',
      '    - The founder’s contract',
      '  - What wakes at the third stroke',
      'Harbour ward (1)',
      '  - Who owes whom, with names, sums and the nights on which they were promised',
      '- Next session',
    ]);
  });

  it('orders names as people do', () => {
    const notes = ['Room 10', 'room 2', 'Ägir'].map((title) => aNote({ noteId: title, title }));
    expect(folderTree(notes).notes.map(({ title }) => title)).toEqual(['Ägir', 'room 2', 'Room 10']);
  });

  it('takes paths as they are meant', () => {
    const notes = ['/a//b/ ', 'a / b', ' / '].map((folder, index) => aNote({ noteId: String(index), folder }));
    const tree = folderTree(notes);
    expect(folderPaths(tree)).toEqual(['a', 'a/b']);
    expect(tree.folders[0]?.count).toBe(2);
    expect(tree.notes).toHaveLength(1);
  });
});
