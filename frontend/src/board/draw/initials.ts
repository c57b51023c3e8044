/** One or two signs that stand for a name: "Bell-warden Ulk" is BU, "Thrall 2" is T2, "Wend" is W. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = sign(words[0]);
  const last = words.length > 1 ? sign(words.at(-1)) : '';
  return (first + last).toUpperCase();
}

function sign(word: string | undefined): string {
  if (word === undefined) return '?';
  const number = /^\d{1,2}$/u.exec(word);
  return number?.[0] ?? /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '?';
}

/** Black or white, whichever reads better on the colour (`#rrggbb`). */
export function inkOn(fill: string): string {
  const channel = (start: number) => {
    const value = Number.parseInt(fill.slice(start, start + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.2 ? '#15191a' : '#f6f7f5';
}
