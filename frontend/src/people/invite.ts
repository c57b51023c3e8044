/** An invite code as it is read out: two groups of four. */
export function readableCode(code: string): string {
  return code.replace(/^(.{4})(.{4})$/, '$1-$2');
}

/** The address that leads whoever opens it into the room. */
export function inviteLink(code: string, origin: string): string {
  return `${origin}/join/${encodeURIComponent(code)}`;
}
