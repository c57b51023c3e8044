import { diffArrays } from 'diff';

/** A stretch of the base, by lines, and what stands in its place. */
interface Hunk {
  from: number;
  /** Exclusive. */
  to: number;
  lines: string[];
}

/**
 * Brings two changes of one text together, line by line: what only one of them changed is taken over; where both changed
 * the same lines, theirs follow mine, so that whoever merges by hand has everything in front of them.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const lines = base.split('\n');
  const my = hunks(lines, mine.split('\n'));
  const their = hunks(lines, theirs.split('\n'));
  const merged: string[] = [];
  let at = 0;
  while (my.length > 0 || their.length > 0) {
    const { from, to, mine, theirs } = nextClash(my, their);
    merged.push(...lines.slice(at, from), ...joined(stand(lines, mine, from, to), stand(lines, theirs, from, to), lines.slice(from, to)));
    at = to;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

function hunks(base: string[], changed: string[]): Hunk[] {
  const all: Hunk[] = [];
  let at = 0;
  let open: Hunk | undefined;
  for (const { added, removed, value } of diffArrays(base, changed)) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (open === undefined) all.push((open = { from: at, to: at, lines: [] }));
    if (added) open.lines.push(...value);
    else at = open.to += value.length;
  }
  return all;
}

/** Takes the next changes that touch each other off both lists, with the stretch of the base they cover together. */
function nextClash(my: Hunk[], their: Hunk[]): { from: number; to: number; mine: Hunk[]; theirs: Hunk[] } {
  const from = Math.min(my[0]?.from ?? Infinity, their[0]?.from ?? Infinity);
  let to = from;
  const mine: Hunk[] = [];
  const theirs: Hunk[] = [];
  for (let grew = true; grew; ) {
    grew = false;
    for (const [left, taken] of [[my, mine], [their, theirs]] as const) {
      while (left[0] !== undefined && (left[0].from < to || left[0].from === from)) {
        to = Math.max(to, left[0].to);
        taken.push(...left.splice(0, 1));
        grew = true;
      }
    }
  }
  return { from, to, mine, theirs };
}

/** How a stretch of the base stands after one side's changes. */
function stand(base: string[], changes: readonly Hunk[], from: number, to: number): string[] {
  let at = from;
  const lines = changes.flatMap((hunk) => {
    const before = base.slice(at, hunk.from);
    at = hunk.to;
    return [...before, ...hunk.lines];
  });
  return [...lines, ...base.slice(at, to)];
}

function joined(mine: string[], theirs: string[], base: string[]): string[] {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  return [...mine, ...theirs];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
