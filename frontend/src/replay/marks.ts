import type { Mark, MarkKind } from './types';

/** Marks so near to each other that they are drawn as one. */
export interface MarkCluster {
  /** CSS pixels from the start of the timeline. */
  x: number;
  /** The kind that counts most among them. */
  kind: MarkKind;
  /** Never empty, oldest first. */
  marks: readonly Mark[];
}

/** What one looks for first on a timeline. */
const BY_WEIGHT: readonly MarkKind[] = ['BOOKMARK', 'CRITICAL', 'DOWNED', 'SESSION', 'SCENE', 'COMBAT', 'ROUND', 'ROLL'];

/** The kinds that are drawn as points; the others divide the timeline. */
const POINTS: ReadonlySet<MarkKind> = new Set<MarkKind>(['BOOKMARK', 'CRITICAL', 'DOWNED', 'ROLL']);

/**
 * The point marks, each where it is, those less than `gap` pixels apart drawn together in the middle of them all. A cluster is
 * never wider than twice the gap, so that a long stretch without a pause does not become one.
 */
export function clusters(marks: readonly Mark[], xOf: (mark: Mark) => number, gap: number): MarkCluster[] {
  const found: { from: number; to: number; marks: Mark[] }[] = [];
  for (const mark of marks) {
    if (!POINTS.has(mark.kind)) continue;
    const x = xOf(mark);
    const last = found.at(-1);
    if (last !== undefined && x - last.to < gap && x - last.from < 2 * gap) {
      last.to = x;
      last.marks.push(mark);
    } else {
      found.push({ from: x, to: x, marks: [mark] });
    }
  }
  return found.map(({ from, to, marks: near }) => ({ x: (from + to) / 2, kind: weightiest(near), marks: near }));
}

function weightiest(marks: readonly Mark[]): MarkKind {
  return BY_WEIGHT.find((kind) => marks.some((mark) => mark.kind === kind)) ?? 'ROLL';
}

/** A part of the timeline with a name: a round, or a scene. */
export interface Stretch {
  mark: Mark;
  /** Times in milliseconds. */
  from: number;
  to: number;
}

/** The rounds; the last of a combat ends with the combat. */
export function rounds(marks: readonly Mark[], end: number): Stretch[] {
  const turns = marks.filter(({ kind }) => kind === 'ROUND' || kind === 'COMBAT' || kind === 'SESSION');
  return turns.flatMap((mark, index) =>
    mark.kind === 'ROUND' ? [{ mark, from: Date.parse(mark.at), to: endOf(turns[index + 1], end) }] : [],
  );
}

/** The scenes, each until the next one is shown. */
export function scenes(marks: readonly Mark[], end: number): Stretch[] {
  const shown = marks.filter(({ kind }) => kind === 'SCENE');
  return shown.map((mark, index) => ({ mark, from: Date.parse(mark.at), to: endOf(shown[index + 1], end) }));
}

function endOf(next: Mark | undefined, end: number): number {
  return next === undefined ? end : Date.parse(next.at);
}

/**
 * The nearest round, scene, bookmark or end after (1) or before (−1) an event. A combat begins with its first round, which is a
 * station of its own.
 */
export function nextStation(marks: readonly Mark[], seq: number, by: 1 | -1): Mark | undefined {
  const stations = marks.filter(({ kind, label }) => (kind === 'BOOKMARK' || !POINTS.has(kind)) && (kind !== 'COMBAT' || label === ''));
  return by === 1 ? stations.find((mark) => mark.seq > seq) : stations.findLast((mark) => mark.seq < seq);
}

/** The last mark that had been reached at an event. */
export function currentMark(marks: readonly Mark[], seq: number): Mark | undefined {
  return marks.findLast((mark) => mark.seq <= seq);
}
