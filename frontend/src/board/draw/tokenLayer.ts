import { toView, type Camera } from '../camera';
import type { Size } from '../geometry';
import { LONGEST_PLATE, type Plates } from './Plates';
import type { BoardImages, TokenPicture } from './pictures';
import { discPath, type Box } from './shapes';
import type { BoardTheme } from './theme';
import type { TokenBitmaps } from './TokenBitmaps';

export interface TokenLook {
  camera: Camera;
  view: Size;
  density: number;
  theme: BoardTheme;
  bitmaps: TokenBitmaps;
  plates: Plates;
  images: BoardImages;
}

/** Below this many pixels a square the plates would cover the tokens; selected and acting ones keep theirs. */
const PLATES_FROM_SCALE = 24;

/** Tokens in their order, on a context scaled to CSS pixels: first all pieces, then all plates, so that names stay readable. */
export function drawTokens(context: CanvasRenderingContext2D, tokens: readonly TokenPicture[], look: TokenLook) {
  const shown = tokens.filter((token) => isInView(token, look));
  for (const token of shown) drawToken(context, token, look);
  for (const token of shown) drawPlate(context, token, look);
}

function drawToken(context: CanvasRenderingContext2D, token: TokenPicture, look: TokenLook) {
  const { camera, density, bitmaps, images } = look;
  const box = boxOf(token, camera);
  context.save();
  if (token.ghost) context.globalAlpha = 0.38;
  if (token.turn && !token.ghost) drawTurn(context, token, box, look.theme);
  if (token.selected && !token.ghost) drawSelection(context, token, box, look.theme);
  const portrait = token.portraitId === undefined ? undefined : images.portrait(token.portraitId);
  const bitmap = bitmaps.of(token, camera.scale * density, portrait);
  const scale = camera.scale / bitmap.square;
  const pad = bitmap.pad * scale;
  context.drawImage(bitmap.image, box.x - pad, box.y - pad, bitmap.image.width * scale, bitmap.image.height * scale);
  if (token.focused) drawFocus(context, token, box, look.theme);
  context.restore();
}

function drawFocus(context: CanvasRenderingContext2D, token: TokenPicture, box: Box, theme: BoardTheme) {
  const ring = discPath(token.shape, box, 7);
  context.lineWidth = 6;
  context.strokeStyle = theme.ink;
  context.stroke(ring);
  context.lineWidth = 2;
  context.strokeStyle = theme.director;
  context.stroke(ring);
}

/** A glowing ring and a pointer above: whose turn it is. */
function drawTurn(context: CanvasRenderingContext2D, token: TokenPicture, box: Box, theme: BoardTheme) {
  const ring = discPath(token.shape, box, box.side * 0.13);
  context.save();
  const unit = Math.max(0.6, Math.min(1, box.side / 52));
  context.lineWidth = 7 * unit;
  context.strokeStyle = theme.inkSoft;
  context.stroke(ring);
  context.shadowColor = theme.accentGlow;
  context.shadowBlur = 22;
  context.lineWidth = 2.5 * unit;
  context.strokeStyle = theme.accent;
  context.stroke(ring);
  context.stroke(ring);
  context.restore();
  const half = Math.max(3.5, Math.min(7, box.side * 0.14));
  const tip = { x: box.x + box.side / 2, y: box.y - box.side * 0.13 - 5 };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - half, tip.y - 1.3 * half);
  context.lineTo(tip.x + half, tip.y - 1.3 * half);
  context.closePath();
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.ink;
  context.stroke();
  context.fillStyle = theme.accent;
  context.fill();
}

function drawSelection(context: CanvasRenderingContext2D, token: TokenPicture, box: Box, theme: BoardTheme) {
  const ring = discPath(token.shape, box, 3);
  context.lineWidth = 6;
  context.strokeStyle = theme.inkSoft;
  context.stroke(ring);
  context.lineWidth = 3;
  context.strokeStyle = theme.accent;
  context.stroke(ring);
}

function drawPlate(context: CanvasRenderingContext2D, token: TokenPicture, { camera, plates }: TokenLook) {
  if (token.ghost) return;
  const always = token.selected || token.turn || token.lifted;
  if (!always && camera.scale * token.size < PLATES_FROM_SCALE) return;
  const box = boxOf(token, camera);
  context.save();
  if (token.hidden) context.globalAlpha = 0.82;
  const below = box.y + box.side + (token.turn ? box.side * 0.13 + 3 : 3);
  plates.draw(context, token.name, box.x + box.side / 2, below, always ? LONGEST_PLATE : 1.9 * box.side);
  context.restore();
}

function boxOf(token: TokenPicture, camera: Camera): Box {
  const side = token.size * camera.scale;
  const corner = toView(camera, token);
  if (!token.lifted) return { ...corner, side };
  const grown = side * 1.1;
  return { x: corner.x - (grown - side) / 2, y: corner.y - (grown - side) / 2 - 5, side: grown };
}

function isInView(token: TokenPicture, { camera, view }: TokenLook): boolean {
  const margin = 48;
  const { x, y, side } = boxOf(token, camera);
  return x + side > -margin && y + side > -margin && x < view.width + margin && y < view.height + margin;
}
