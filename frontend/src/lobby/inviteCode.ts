/** Characters of an invite code. */
export const CODE_LENGTH = 8;

/**
 * The code in what somebody typed or pasted: the code with or without its dash, in either case, or the whole link with it.
 * At most {@link CODE_LENGTH} characters, all of them letters and digits.
 */
export function codeIn(text: string): string {
  const linked = /\/join\/([^/?#\s]+)/u.exec(text)?.[1] ?? text;
  return linked.toUpperCase().replace(/[^A-Z0-9]/gu, '').slice(0, CODE_LENGTH);
}

/** As it is shown: four and four. */
export function shownCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
