import { compareNames } from '../i18n/compareNames';
import type { NoteSummary } from './types';

/** A folder of notes, and the folders in it. */
export interface Folder {
  /** Empty for the one that holds everything. */
  path: string;
  name: string;
  folders: Folder[];
  notes: NoteSummary[];
  /** Notes in it and below. */
  count: number;
}

/** The folders that the paths of the notes make, folders and notes in the order of their names. */
export function folderTree(notes: readonly NoteSummary[]): Folder {
  const root = emptyFolder('', '');
  for (const note of notes) {
    let folder = root;
    folder.count++;
    for (const name of namesOf(note.folder)) {
      folder = childOf(folder, name);
      folder.count++;
    }
    folder.notes.push(note);
  }
  sort(root);
  return root;
}

/** Every path there is a folder for, from the top down. */
export function folderPaths(folder: Folder): string[] {
  return folder.folders.flatMap((child) => [child.path, ...folderPaths(child)]);
}

function namesOf(path: string | undefined): string[] {
  return (path ?? '').split('/').map((name) => name.trim()).filter((name) => name !== '');
}

function childOf(folder: Folder, name: string): Folder {
  const known = folder.folders.find((child) => child.name === name);
  if (known !== undefined) return known;
  const made = emptyFolder(folder.path === '' ? name : `${folder.path}/${name}`, name);
  folder.folders.push(made);
  return made;
}

function emptyFolder(path: string, name: string): Folder {
  return { path, name, folders: [], notes: [], count: 0 };
}

function sort(folder: Folder): void {
  folder.folders.sort((one, other) => compareNames(one.name, other.name));
  folder.notes.sort((one, other) => compareNames(one.title, other.title));
  folder.folders.forEach(sort);
}
