import { HEIGHTS, type SheetHeight } from './layout';

/** The grip and the tabs. */
const LOW = 68;
/** The room bar with the gutters around it stays in sight, so that the room is never lost. */
const ABOVE_FULL = 80;
const HALF_SHARE = 0.5;

/** How high the sheet is in CSS pixels, in a window of this height. */
export function sheetPixels(height: SheetHeight, windowHeight: number): number {
  switch (height) {
    case 'low':
      return LOW;
    case 'half':
      return Math.round(windowHeight * HALF_SHARE);
    case 'full':
      return Math.max(windowHeight - ABOVE_FULL, LOW);
  }
}

/** The height whose pixels are nearest. */
export function nearestHeight(pixels: number, windowHeight: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, windowHeight) - pixels);
  return HEIGHTS.toSorted((one, other) => distance(one) - distance(other))[0]!;
}
