import type { Point } from '../../wire/types';

/** Where a pointer is: pixels of the view, and the place in squares under it. */
export interface PointerPlace {
  pixel: Point;
  place: Point;
  shift: boolean;
}

/** What one pointer does between down and up. */
export interface Gesture {
  /** Pixels the pointer may tremble before it counts as a drag; none when absent. */
  readonly tremor?: number;
  move(at: PointerPlace): void;
  end(at: PointerPlace): void;
  /** Everything goes back to how it was. */
  cancel(): void;
  /** The pointer went up before it left its tremor. */
  click?(at: PointerPlace): void;
  /** A key while the pointer is down; true when it meant something. */
  key?(key: string): boolean;
}
