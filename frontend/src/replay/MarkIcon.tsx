import { Bookmark, Clapperboard, Dices, Flag, Hourglass, Skull, Sparkle, Swords } from 'lucide-react';
import type { MarkKind } from './types';

/** The sign of a kind of mark in lists; on the timeline the points have shapes of their own. */
export function MarkIcon({ kind }: { kind: MarkKind }) {
  switch (kind) {
    case 'ROLL':
      return <Dices aria-hidden />;
    case 'CRITICAL':
      return <Sparkle aria-hidden />;
    case 'DOWNED':
      return <Skull aria-hidden />;
    case 'ROUND':
      return <Hourglass aria-hidden />;
    case 'COMBAT':
      return <Swords aria-hidden />;
    case 'SCENE':
      return <Clapperboard aria-hidden />;
    case 'SESSION':
      return <Flag aria-hidden />;
    case 'BOOKMARK':
      return <Bookmark aria-hidden />;
  }
}

/** Paths in a square of 12. */
const SHAPES = {
  ROLL: 'M6 1l4 5-4 5-4-5Z',
  CRITICAL: 'M6 0l1.7 4.3L12 6 7.7 7.7 6 12 4.3 7.7 0 6l4.3-1.7Z',
  DOWNED: 'M2 0l4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4-4-4Z',
  BOOKMARK: 'M3 1h6v10L6 8.5 3 11Z',
} as const;

type PointKind = keyof typeof SHAPES;

/** The shape of a point on the timeline. */
export function pointShape(kind: MarkKind): string {
  return isPoint(kind) ? SHAPES[kind] : SHAPES.ROLL;
}

function isPoint(kind: MarkKind): kind is PointKind {
  return kind in SHAPES;
}
