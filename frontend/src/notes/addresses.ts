import type { Id } from '../wire/types';

/** Where a link in a note leads. */
export type Target = { kind: 'note'; id: Id } | { kind: 'token'; id: Id } | { kind: 'outside'; href: string };

const OURS = /^(note|token):([\w-]{1,64})$/u;
const IMAGE = /^asset:([\w-]{1,128})$/u;
const OUTSIDE = /^(?:https?:\/\/|mailto:)\S+$/iu;

export function noteAddress(noteId: Id): string {
  return `note:${noteId}`;
}

export function tokenAddress(tokenId: Id): string {
  return `token:${tokenId}`;
}

export function imageAddress(assetId: string): string {
  return `asset:${assetId}`;
}

/** The target of an address, or undefined for one that must lead nowhere, such as a script. */
export function targetOf(href: string | undefined): Target | undefined {
  const address = href?.trim() ?? '';
  const [, kind, id] = OURS.exec(address) ?? [];
  if (kind !== undefined && id !== undefined) return { kind: kind === 'note' ? 'note' : 'token', id };
  return OUTSIDE.test(address) ? { kind: 'outside', href: address } : undefined;
}

/** The uploaded image an address names. */
export function assetOf(src: string | undefined): string | undefined {
  return IMAGE.exec(src?.trim() ?? '')?.[1];
}

/** The path that opens a note at a table. */
export function notePath(roomId: Id, noteId: Id): string {
  return `/rooms/${roomId}/notes/${noteId}`;
}
