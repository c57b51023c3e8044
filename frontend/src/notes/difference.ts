import { diffLines, diffWordsWithSpace, type Change } from 'diff';

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Longer than this a comparison by words would be felt; lines do then. */
const WORDS_WITHIN_MILLIS = 300;
/** Lines of what is the same that are shown around a change. */
const CONTEXT = 2;

/** What makes one text the other, by words where that is quick enough. */
export function difference(before: string, after: string): DifferencePart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: WORDS_WITHIN_MILLIS }) ?? diffLines(before, after);
  return changes.map(partOf);
}

export function isSame(parts: readonly DifferencePart[]): boolean {
  return parts.every(({ kind }) => kind === 'same');
}

function partOf({ added, removed, value }: Change): DifferencePart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

/** What one of two texts has and the other lacks, without saying which was first. */
export interface OwnPart {
  kind: 'own';
  text: string;
}

/** One of two texts, with what only it has. */
export function sideOf(parts: readonly DifferencePart[], side: 'added' | 'removed'): (DifferencePart | OwnPart)[] {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map((part) => (part.kind === 'same' ? part : { kind: 'own', text: part.text }));
}

/** A part, or so many lines that were left out because nothing changed there. */
export type FoldedPart = DifferencePart | { kind: 'folded'; lines: number };

/** Leaves out of what is the same what is far from any change. */
export function folded(parts: readonly DifferencePart[]): FoldedPart[] {
  return parts.flatMap((part, index): FoldedPart[] => {
    if (part.kind !== 'same') return [part];
    const lines = part.text.split('\n');
    const head = index === 0 ? 0 : CONTEXT + 1;
    const tail = index === parts.length - 1 ? 0 : CONTEXT + 1;
    const left = lines.length - head - tail;
    // a fold of a line or two hides nothing worth hiding
    if (left <= 2) return [part];
    return [
      ...(head === 0 ? [] : [{ kind: 'same' as const, text: `${lines.slice(0, head).join('\n')}\n` }]),
      { kind: 'folded', lines: left },
      ...(tail === 0 ? [] : [{ kind: 'same' as const, text: lines.slice(-tail).join('\n') }]),
    ];
  });
}
