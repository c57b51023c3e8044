import type { Camera } from '../board/camera';
import type { Size } from '../board/geometry';
import type { Grid, Point } from '../wire/types';

/** Pixels of the image a square may have; the server's limits. */
export const SMALLEST_SQUARE = 4;
export const LARGEST_SQUARE = 16_384;
const FARTHEST_OFFSET = 16_384;

/** The grid that stretches an image over a scene, to begin an alignment with. */
export function gridOver(image: Size, scene: Size): Grid {
  const squareSize = Math.sqrt((image.width / scene.width) * (image.height / scene.height));
  return { squareSize: rounded(squareSize), offsetX: 0, offsetY: 0 };
}

/** The grid pushed over the image by pixels of the image. */
export function pushed(grid: Grid, by: Point): Grid {
  return { ...grid, offsetX: offset(grid.offsetX + by.x), offsetY: offset(grid.offsetY + by.y) };
}

/**
 * The grid with its first corner held and the opposite corner of the scene dragged by pixels of the image; squares stay
 * squares.
 */
export function stretched(grid: Grid, scene: Size, by: Point): Grid {
  const growth = (by.x / scene.width + by.y / scene.height) / 2;
  return withSquare(grid, grid.squareSize + growth);
}

export function withSquare(grid: Grid, squareSize: number): Grid {
  return { ...grid, squareSize: rounded(Math.max(SMALLEST_SQUARE, Math.min(LARGEST_SQUARE, squareSize))) };
}

/** The camera under which the map looks as before when its grid becomes another one: the grid moves, not the map. */
export function cameraOverMap(camera: Camera, before: Grid, after: Grid): Camera {
  const scale = (camera.scale * after.squareSize) / before.squareSize;
  const held = (offsetBefore: number, offsetAfter: number, at: number) =>
    ((offsetBefore / before.squareSize + at) * camera.scale) / scale - offsetAfter / after.squareSize;
  return {
    x: held(before.offsetX, after.offsetX, camera.x),
    y: held(before.offsetY, after.offsetY, camera.y),
    scale,
  };
}

/** How many whole squares fit on the image from the first corner on. */
export function squaresOn(image: Size, grid: Grid): Size {
  const fit = (pixels: number, from: number) => Math.max(1, Math.round((pixels - Math.max(0, from)) / grid.squareSize));
  return { width: Math.min(500, fit(image.width, grid.offsetX)), height: Math.min(500, fit(image.height, grid.offsetY)) };
}

function offset(pixels: number): number {
  return rounded(Math.max(-FARTHEST_OFFSET, Math.min(FARTHEST_OFFSET, pixels)));
}

/** To a hundredth of a pixel: finer than anyone sees over 500 squares, and short to read. */
function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
