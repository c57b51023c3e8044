import type { Point } from '../wire/types';
import type { Rect, Size } from './geometry';

/** How the board is looked at: `x`, `y` is the place in squares at the top left of the view, `scale` pixels a square. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** Pixels of the view that panels cover, from each edge. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Pixels a square has at "100 %". */
export const FULL_SCALE = 52;
export const MIN_SCALE = 4;
export const MAX_SCALE = 260;
/** One press of a zoom button. */
export const ZOOM_STEP = 1.25;

export function toView(camera: Camera, place: Point): Point {
  return { x: (place.x - camera.x) * camera.scale, y: (place.y - camera.y) * camera.scale };
}

export function toBoard(camera: Camera, pixel: Point): Point {
  return { x: camera.x + pixel.x / camera.scale, y: camera.y + pixel.y / camera.scale };
}

/** The same look moved by pixels, as a finger drags it. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Nearer or farther by `factor`; the place under `pixel` stays under it. */
export function zoomed(camera: Camera, pixel: Point, factor: number): Camera {
  const scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, camera.scale * factor));
  const held = toBoard(camera, pixel);
  return { x: held.x - pixel.x / scale, y: held.y - pixel.y / scale, scale };
}

/** The largest look, up to `most` pixels a square, at which the rectangle lies inside what the panels leave free. */
export function fitted(rect: Rect, view: Size, insets: Insets, most = FULL_SCALE * 1.5): Camera {
  const free = { width: Math.max(1, view.width - insets.left - insets.right), height: Math.max(1, view.height - insets.top - insets.bottom) };
  const largest = Math.min(free.width / rect.width, free.height / rect.height, most);
  const scale = Math.max(MIN_SCALE, largest);
  return centredOn({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, scale, view, insets);
}

/** The look with `place` in the middle of what the panels leave free. */
export function centredOn(place: Point, scale: number, view: Size, insets: Insets): Camera {
  const middle = {
    x: insets.left + (view.width - insets.left - insets.right) / 2,
    y: insets.top + (view.height - insets.top - insets.bottom) / 2,
  };
  return { x: place.x - middle.x / scale, y: place.y - middle.y / scale, scale };
}

/** The look kept near the rectangle: at least `margin` pixels of it stay in the view, so that the board cannot get lost. */
export function heldNear(camera: Camera, rect: Rect, view: Size, margin = 80): Camera {
  const squares = margin / camera.scale;
  const clamp = (value: number, low: number, high: number) => Math.max(Math.min(low, high), Math.min(Math.max(low, high), value));
  return {
    ...camera,
    x: clamp(camera.x, rect.x + squares - view.width / camera.scale, rect.x + rect.width - squares),
    y: clamp(camera.y, rect.y + squares - view.height / camera.scale, rect.y + rect.height - squares),
  };
}

/** The squares that are in view. */
export function seen(camera: Camera, view: Size): Rect {
  return { x: camera.x, y: camera.y, width: view.width / camera.scale, height: view.height / camera.scale };
}
