import { MARK_PATHS } from '../../ui/PlayerMark';
import type { PlayerColor } from '../../wire/types';

/** Lucide's eye-off in a box of 24 × 24. */
const STRUCK_EYE =
  'M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20';

export interface Box {
  x: number;
  y: number;
  side: number;
}

/** A player's mark in its colour with a dark edge, filling the box. */
export function drawMark(context: CanvasRenderingContext2D, color: PlayerColor, fill: string, edge: string, box: Box) {
  context.save();
  context.translate(box.x, box.y);
  context.scale(box.side / 16, box.side / 16);
  const path = outline(MARK_PATHS[color]);
  context.lineJoin = 'round';
  context.lineWidth = 3.2;
  context.strokeStyle = edge;
  context.stroke(path);
  context.fillStyle = fill;
  context.fill(path);
  context.restore();
}

/** A round badge with a struck eye: seen by Directors only. */
export function drawStruckEye(context: CanvasRenderingContext2D, color: string, ground: string, box: Box) {
  const radius = box.side / 2;
  context.save();
  context.translate(box.x + radius, box.y + radius);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = Math.max(1, box.side / 14);
  context.strokeStyle = color;
  context.stroke();
  const scale = (box.side * 0.6) / 24;
  context.scale(scale, scale);
  context.translate(-12, -12);
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(outline(STRUCK_EYE));
  context.restore();
}

/** The outline of a token's disc: a circle, or a square with round corners, grown by `grow` pixels. */
export function discPath(shape: 'round' | 'square', box: Box, grow = 0): Path2D {
  const path = new Path2D();
  const side = box.side + 2 * grow;
  const x = box.x - grow;
  const y = box.y - grow;
  if (shape === 'round') path.arc(x + side / 2, y + side / 2, side / 2, 0, 2 * Math.PI);
  else path.roundRect(x, y, side, side, box.side * 0.3 + grow);
  return path;
}

/** A path from SVG path data. */
export function outline(data: string): Path2D {
  return new Path2D(data);
}
