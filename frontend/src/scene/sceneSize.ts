import type { Size } from '../board/geometry';

/** The server takes scenes of up to this many squares a side. */
export const LONGEST_SIDE = 500;
/** Pixels a square usually has in maps for virtual tabletops, most usual first. */
const USUAL_SQUARES = [70, 100, 140, 50, 64, 72, 128, 150, 200];
/** Squares of the longer side when nothing tells more. */
const GUESSED_SIDE = 30;

/** How many squares a map has: from a name like "crypt 30x25.webp", else from the pixels of the image. */
export function guessedSize(fileName: string, image: Size): Size {
  return sizeInName(fileName) ?? sizeByPixels(image);
}

export function sizeInName(fileName: string): Size | undefined {
  for (const match of fileName.matchAll(/(?<!\d)(\d{1,3})\s?[x×]\s?(\d{1,3})(?!\d)/giu)) {
    const size = { width: Number(match[1]), height: Number(match[2]) };
    if (isSide(size.width) && isSide(size.height)) return size;
  }
  return undefined;
}

function sizeByPixels({ width, height }: Size): Size {
  for (const square of USUAL_SQUARES) {
    const size = { width: width / square, height: height / square };
    if (Number.isInteger(size.width) && Number.isInteger(size.height) && isSide(size.width) && isSide(size.height)) return size;
  }
  const longer = Math.max(width, height);
  const side = (pixels: number) => Math.max(1, Math.round((GUESSED_SIDE * pixels) / longer));
  return { width: side(width), height: side(height) };
}

function isSide(squares: number): boolean {
  return squares >= 1 && squares <= LONGEST_SIDE;
}

/** A scene's name from that of its file: without ending, size and signs that stand for spaces. */
export function nameFromFile(fileName: string): string {
  const stem = fileName.replace(/\.[a-z0-9]+$/iu, '');
  const words = stem.replace(/[[(]?(?<!\d)\d{1,3}\s?[x×]\s?\d{1,3}(?!\d)[\])]?/giu, ' ').replace(/[_\-.\s]+/gu, ' ').trim();
  return words === '' ? stem : words.charAt(0).toUpperCase() + words.slice(1);
}
