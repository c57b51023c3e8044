/** The dice the tray offers, by their number of sides. */
export const TRAY_DICE = [4, 6, 8, 10, 12, 20, 100] as const;

const LAST_TERM = /(^|[+\-*(]\s*)(\d*)d(\d+)\s*$/i;

/**
 * The expression with one more die: a last term of the same die counts up, anything else gets the die added.
 * `'2d6'` and 6 give `'3d6'`, `'2d6'` and 8 give `'2d6 + 1d8'`, `'2d6 -'` and 8 give `'2d6 - 1d8'`.
 */
export function addDie(expression: string, sides: number): string {
  const written = expression.trimEnd();
  if (written === '') return `1d${sides}`;
  const last = LAST_TERM.exec(written);
  if (last && Number(last[3]) === sides) {
    const count = last[2] === '' ? 1 : Number(last[2]);
    return `${written.slice(0, last.index)}${last[1]}${count + 1}d${sides}`;
  }
  if (/[+\-*/(]$/.test(written)) return `${written}${written.endsWith('(') ? '' : ' '}1d${sides}`;
  return `${written} + 1d${sides}`;
}

/** Silhouettes that tell the kinds of dice apart without colour. Dice of unusual sides borrow the nearest. */
export type DieShape = 'triangle' | 'square' | 'diamond' | 'kite' | 'pentagon' | 'hexagon' | 'circle';

export function dieShape(sides: number): DieShape {
  if (sides <= 4) return 'triangle';
  if (sides <= 6) return 'square';
  if (sides <= 8) return 'diamond';
  if (sides <= 10) return 'kite';
  if (sides <= 12) return 'pentagon';
  if (sides <= 20) return 'hexagon';
  return 'circle';
}
