import { toView } from '../camera';
import type { Point } from '../../wire/types';
import { onView } from './groundLayer';
import type { CursorPicture, FramePicture, OverlayPicture, PingPicture, WayPicture } from './pictures';
import { outline } from './shapes';
import { paintOf } from './theme';
import { drawTokens, type TokenLook } from './tokenLayer';

/** What is over the tokens, on a context scaled to CSS pixels. */
export function drawOverlay(context: CanvasRenderingContext2D, overlay: OverlayPicture, look: TokenLook) {
  if (overlay.frame !== undefined) drawFrame(context, overlay.frame, look);
  for (const way of overlay.ways) drawWay(context, way, look);
  drawTokens(context, overlay.moving, look);
  for (const ping of overlay.pings) drawPing(context, ping, look);
  for (const way of overlay.ways) drawLabel(context, way, look);
  for (const cursor of overlay.cursors) drawCursor(context, cursor, look);
}

function drawWay(context: CanvasRenderingContext2D, way: WayPicture, { camera, theme }: TokenLook) {
  const { fill: color } = paintOf(theme, way.hue);
  const unit = Math.max(0.45, Math.min(1.4, camera.scale / 52));
  context.save();
  if (way.faint) context.globalAlpha = 0.6;
  if (way.end !== undefined) {
    const end = onView(way.end, camera);
    context.beginPath();
    context.roundRect(end.x + 1, end.y + 1, end.width - 2, end.height - 2, 0.1 * camera.scale);
    context.fillStyle = color;
    context.save();
    context.globalAlpha *= 0.2;
    context.fill();
    context.restore();
    context.lineWidth = 3 * unit;
    context.strokeStyle = color;
    context.stroke();
  }
  const line = way.line.map((place) => toView(camera, place));
  const path = new Path2D();
  line.forEach((place, index) => (index === 0 ? path.moveTo(place.x, place.y) : path.lineTo(place.x, place.y)));
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = 10 * unit;
  context.strokeStyle = theme.inkSoft;
  context.stroke(path);
  context.lineWidth = 4.7 * unit;
  context.strokeStyle = color;
  context.stroke(path);
  context.lineWidth = 3 * unit;
  for (const place of line.slice(1)) {
    context.beginPath();
    context.arc(place.x, place.y, 6.8 * unit, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
    context.strokeStyle = theme.ink;
    context.stroke();
  }
  context.restore();
}

/** "5 squares", above the end of the way and inside the view. */
function drawLabel(context: CanvasRenderingContext2D, { label, line, end }: WayPicture, { camera, view, theme }: TokenLook) {
  const last = line.at(-1);
  if (label === undefined || last === undefined) return;
  const countFont = `600 17px ${theme.fontDisplay}`;
  const wordsFont = `440 13px ${theme.fontText}`;
  context.font = countFont;
  const countWidth = context.measureText(label.count).width;
  context.font = wordsFont;
  const width = countWidth + 5 + context.measureText(label.words).width + 20;
  const height = 30;
  const place = toView(camera, last);
  const reach = ((end?.height ?? 1) / 2) * camera.scale;
  const x = Math.max(8, Math.min(place.x - width / 2, view.width - width - 8));
  const y = Math.max(8, place.y - reach - height - 14);
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 0.35)';
  context.shadowBlur = 12;
  context.shadowOffsetY = 4;
  context.beginPath();
  context.roundRect(x, y, width, height, 8);
  context.fillStyle = theme.surface;
  context.fill();
  context.restore();
  context.lineWidth = 1;
  context.strokeStyle = theme.surfaceLine;
  context.stroke();
  context.fillStyle = theme.text;
  context.textBaseline = 'alphabetic';
  context.font = countFont;
  context.fillText(label.count, x + 10, y + 21);
  context.font = wordsFont;
  context.fillText(label.words, x + 15 + countWidth, y + 20);
}

function drawFrame(context: CanvasRenderingContext2D, frame: FramePicture, { camera, theme }: TokenLook) {
  const rect = onView(frame.rect, camera);
  const color = frame.kind === 'marquee' ? theme.accent : theme.secret;
  context.save();
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width, rect.height);
  context.fillStyle = frame.kind === 'hide' ? theme.fog : color;
  context.globalAlpha = frame.kind === 'hide' ? 0.55 : 0.14;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 4;
  context.strokeStyle = theme.inkSoft;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = color;
  if (frame.kind !== 'marquee') context.setLineDash([7, 5]);
  context.stroke();
  context.restore();
}

/** Three rings that run outward, and a dot that stays. */
function drawPing(context: CanvasRenderingContext2D, ping: PingPicture, { camera, theme }: TokenLook) {
  const { x, y } = toView(camera, ping);
  const { fill } = paintOf(theme, ping.hue);
  context.save();
  for (const delay of [0, 0.14, 0.28]) {
    const share = (ping.age - delay) / 0.6;
    if (share <= 0 || share >= 1) continue;
    context.globalAlpha = 1 - share;
    context.beginPath();
    context.arc(x, y, 8 + 56 * (1 - (1 - share) ** 2), 0, 2 * Math.PI);
    context.lineWidth = 6;
    context.strokeStyle = theme.inkSoft;
    context.stroke();
    context.lineWidth = 3;
    context.strokeStyle = fill;
    context.stroke();
  }
  context.globalAlpha = Math.min(1, (1 - ping.age) * 4);
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = theme.ink;
  context.stroke();
  context.restore();
}

/** Lucide's mouse pointer, its tip at 0, 0. */
const ARROW = 'M0.6 1.3a.5.5 0 0 1 .7-.7l12 4.9a.5.5 0 0 1-.1 1l-4.6 1.1a1.5 1.5 0 0 0-1.1 1.1l-1.1 4.6a.5.5 0 0 1-1 .1z';

function drawCursor(context: CanvasRenderingContext2D, cursor: CursorPicture, { camera, theme }: TokenLook) {
  const tip: Point = toView(camera, cursor);
  const { fill, ink } = paintOf(theme, cursor.hue);
  context.save();
  context.translate(tip.x, tip.y);
  const arrow = outline(ARROW);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = theme.ink;
  context.stroke(arrow);
  context.fillStyle = fill;
  context.fill(arrow);
  context.font = `640 11px ${theme.fontText}`;
  const width = context.measureText(cursor.name).width + 14;
  context.beginPath();
  context.roundRect(13, 13, width, 18, [3, 8, 8, 8]);
  context.fill();
  context.fillStyle = ink;
  context.textBaseline = 'middle';
  context.fillText(cursor.name, 20, 22.5);
  context.restore();
}
