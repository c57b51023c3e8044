import { seen, toView, type Camera } from '../camera';
import { mapRect, type Rect, type Size } from '../geometry';
import { levelFor, tileRect, tilesIn, type ImagePyramid } from '../tilePyramid';
import type { BoardImages, GroundPicture } from './pictures';
import type { BoardTheme } from './theme';

export interface GroundLook {
  camera: Camera;
  view: Size;
  density: number;
  theme: BoardTheme;
}

/** Below this many pixels a square the grid would only be grey. */
const GRID_FROM_SCALE = 9;

/** The map from its tiles, the grid and the fog, on a context scaled to CSS pixels. */
export function drawGround(
  context: CanvasRenderingContext2D,
  ground: GroundPicture,
  look: GroundLook,
  images: BoardImages,
  fog: CanvasImageSource | undefined,
) {
  const scene = onView({ x: 0, y: 0, width: ground.width, height: ground.height }, look.camera);
  context.save();
  context.beginPath();
  context.rect(scene.x, scene.y, scene.width, scene.height);
  context.clip();
  drawFloor(context, scene, look.theme);
  const pyramid = ground.mapId === undefined ? undefined : images.pyramid(ground.mapId);
  if (pyramid !== undefined) drawMap(context, ground, pyramid, look, images);
  if (look.camera.scale >= GRID_FROM_SCALE) drawGrid(context, ground, look);
  if (fog !== undefined) {
    context.globalAlpha = ground.fogOpaque ? 1 : look.theme.fogAlpha;
    context.imageSmoothingEnabled = true;
    context.drawImage(fog, scene.x, scene.y, scene.width, scene.height);
  }
  context.restore();
}

/** A bare table where there is no map. */
function drawFloor(context: CanvasRenderingContext2D, scene: Rect, theme: BoardTheme) {
  context.fillStyle = theme.floor;
  context.fillRect(scene.x, scene.y, scene.width, scene.height);
}

function drawMap(
  context: CanvasRenderingContext2D,
  ground: GroundPicture,
  pyramid: ImagePyramid,
  { camera, view, density }: GroundLook,
  images: BoardImages,
) {
  const map = mapRect(ground, pyramid);
  const pixels = { x: pyramid.width / map.width, y: pyramid.height / map.height };
  const visible = seen(camera, view);
  const part = {
    x: (visible.x - map.x) * pixels.x,
    y: (visible.y - map.y) * pixels.y,
    width: visible.width * pixels.x,
    height: visible.height * pixels.y,
  };
  const finest = levelFor(pyramid, (camera.scale * density) / Math.max(pixels.x, pixels.y));
  context.imageSmoothingQuality = 'high';
  // coarse tiles first: they show while finer ones come
  for (let level = pyramid.levels - 1; level >= finest; level--) {
    const wanted = level === finest || level === pyramid.levels - 1;
    for (const tile of tilesIn(pyramid, level, part)) {
      const image = wanted ? images.tile(pyramid, level, tile.column, tile.row) : undefined;
      if (image === undefined) continue;
      const rect = tileRect(pyramid, tile);
      const place = {
        x: map.x + rect.x / pixels.x,
        y: map.y + rect.y / pixels.y,
        width: rect.width / pixels.x,
        height: rect.height / pixels.y,
      };
      drawTile(context, image, onView(place, camera), density);
    }
  }
}

/** On whole device pixels, so that no seam shows between neighbours. */
function drawTile(context: CanvasRenderingContext2D, image: ImageBitmap, rect: Rect, density: number) {
  const left = Math.round(rect.x * density) / density;
  const top = Math.round(rect.y * density) / density;
  const right = Math.round((rect.x + rect.width) * density) / density;
  const bottom = Math.round((rect.y + rect.height) * density) / density;
  context.drawImage(image, left, top, right - left, bottom - top);
}

function drawGrid(context: CanvasRenderingContext2D, ground: GroundPicture, { camera, view, density, theme }: GroundLook) {
  const visible = seen(camera, view);
  const left = Math.max(0, Math.ceil(visible.x));
  const right = Math.min(ground.width, Math.floor(visible.x + visible.width));
  const top = Math.max(0, Math.ceil(visible.y));
  const bottom = Math.min(ground.height, Math.floor(visible.y + visible.height));
  const crisp = (value: number) => (Math.round(value * density) + 0.5) / density;
  const from = toView(camera, { x: 0, y: 0 });
  const to = toView(camera, { x: ground.width, y: ground.height });
  context.beginPath();
  for (let x = left; x <= right; x++) {
    const pixel = crisp((x - camera.x) * camera.scale);
    context.moveTo(pixel, Math.max(0, from.y));
    context.lineTo(pixel, Math.min(view.height, to.y));
  }
  for (let y = top; y <= bottom; y++) {
    const pixel = crisp((y - camera.y) * camera.scale);
    context.moveTo(Math.max(0, from.x), pixel);
    context.lineTo(Math.min(view.width, to.x), pixel);
  }
  context.strokeStyle = ground.mapId === undefined ? theme.floorGrid : theme.grid;
  context.lineWidth = camera.scale > 30 ? 1.25 : 1;
  context.stroke();
}

export function onView(rect: Rect, camera: Camera): Rect {
  const corner = toView(camera, rect);
  return { ...corner, width: rect.width * camera.scale, height: rect.height * camera.scale };
}
