import type { Rect, Size } from './geometry';

/** An uploaded image as the server keeps it: level 0 is full size, each next level half of the one before. */
export interface ImagePyramid extends Size {
  id: string;
  /** Pixels on the side of a tile; those at the right and bottom edge may be smaller. */
  tileSize: number;
  levels: number;
}

export interface TileAddress {
  level: number;
  column: number;
  row: number;
}

/** The smallest level that is still at least as fine as the screen. `magnification` is device pixels for a full-size image pixel. */
export function levelFor(pyramid: ImagePyramid, magnification: number): number {
  const level = Math.floor(Math.log2(1 / Math.max(magnification, 1e-6)) + 0.25);
  return Math.max(0, Math.min(pyramid.levels - 1, level));
}

/** The tiles of a level that a rectangle of full-size image pixels touches, row by row. */
export function tilesIn(pyramid: ImagePyramid, level: number, rect: Rect): TileAddress[] {
  const side = pyramid.tileSize * 2 ** level;
  const columns = Math.ceil(pyramid.width / side);
  const rows = Math.ceil(pyramid.height / side);
  const firstColumn = Math.max(0, Math.floor(rect.x / side));
  const firstRow = Math.max(0, Math.floor(rect.y / side));
  const lastColumn = Math.min(columns, Math.ceil((rect.x + rect.width) / side));
  const lastRow = Math.min(rows, Math.ceil((rect.y + rect.height) / side));
  const tiles: TileAddress[] = [];
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) tiles.push({ level, column, row });
  }
  return tiles;
}

/** Where a tile lies on the full-size image, in its pixels. */
export function tileRect(pyramid: ImagePyramid, { level, column, row }: TileAddress): Rect {
  const side = pyramid.tileSize * 2 ** level;
  return {
    x: column * side,
    y: row * side,
    width: Math.min(side, pyramid.width - column * side),
    height: Math.min(side, pyramid.height - row * side),
  };
}
