import { initialsOf, inkOn } from './initials';
import type { TokenPicture } from './pictures';
import { discPath, drawMark, drawStruckEye, type Box } from './shapes';
import type { BoardTheme } from './theme';

/** A token drawn once; its square begins `pad` pixels from the left and top edge. */
export interface TokenBitmap {
  image: HTMLCanvasElement;
  pad: number;
  /** Pixels a square of the board has in the bitmap. */
  square: number;
}

/** Pixels a square for which the widths of rings and shadows are given. */
const DESIGN_SQUARE = 52;
const DEFAULT_FILL = '#39444a';
/** More than the tokens of a large scene in two states each. */
const CAPACITY = 1200;

/**
 * Tokens as bitmaps, each look drawn once a size. Sizes go in steps of a quarter of a doubling, so that zooming scales bitmaps
 * by a fifth at most and seldom draws new ones.
 */
export class TokenBitmaps {
  private readonly bitmaps = new Map<string, TokenBitmap>();
  private theme: BoardTheme;

  constructor(theme: BoardTheme) {
    this.theme = theme;
  }

  useTheme(theme: BoardTheme) {
    this.theme = theme;
    this.clear();
  }

  clear() {
    this.bitmaps.clear();
  }

  /** @param square device pixels a square of the board has on the screen */
  of(token: TokenPicture, square: number, portrait: ImageBitmap | undefined): TokenBitmap {
    const step = Math.ceil(4 * Math.log2(square / DESIGN_SQUARE) - 1e-6);
    const key = [
      step,
      token.size,
      token.shape,
      token.owner ?? '',
      token.fill ?? '',
      portrait === undefined ? initialsOf(token.name) : token.portraitId,
      token.hidden,
      token.acted,
      token.lifted,
    ].join('|');
    const known = this.bitmaps.get(key);
    if (known !== undefined) return known;
    if (this.bitmaps.size >= CAPACITY) this.clear();
    const drawn = this.draw(token, DESIGN_SQUARE * 2 ** (step / 4), portrait);
    this.bitmaps.set(key, drawn);
    return drawn;
  }

  private draw(token: TokenPicture, square: number, portrait: ImageBitmap | undefined): TokenBitmap {
    const unit = square / DESIGN_SQUARE;
    const pad = Math.ceil(30 * unit);
    const side = square * token.size;
    const image = document.createElement('canvas');
    image.width = image.height = Math.ceil(side + 2 * pad);
    const context = image.getContext('2d');
    if (context === null) throw new Error('this browser has no Canvas 2D');
    const disc: Box = { x: pad + side * 0.08, y: pad + side * 0.08, side: side * 0.84 };
    if (token.hidden) this.drawHidden(context, token, disc, unit, portrait);
    else this.drawShown(context, token, disc, unit, portrait);
    this.drawSigns(context, token, { x: pad, y: pad, side }, square);
    return { image, pad, square };
  }

  private drawShown(context: CanvasRenderingContext2D, token: TokenPicture, disc: Box, unit: number, portrait?: ImageBitmap) {
    const { theme } = this;
    const ring = token.owner === undefined ? 3.5 : 4;
    context.save();
    context.shadowColor = token.lifted ? 'rgb(0 0 0 / 0.6)' : 'rgb(0 0 0 / 0.55)';
    context.shadowBlur = (token.lifted ? 22 : 10) * unit;
    context.shadowOffsetY = (token.lifted ? 18 : 6) * unit;
    context.fillStyle = theme.inkSoft;
    context.fill(discPath(token.shape, disc, (ring + 1.5) * unit));
    context.restore();
    context.fillStyle = this.ringColor(token);
    context.fill(discPath(token.shape, disc, ring * unit));
    context.fillStyle = theme.ink;
    context.fill(discPath(token.shape, disc, 1.5 * unit));
    this.drawFace(context, token, disc, portrait);
    if (token.acted) this.drain(context, token, disc);
  }

  private drawHidden(context: CanvasRenderingContext2D, token: TokenPicture, disc: Box, unit: number, portrait?: ImageBitmap) {
    const { theme } = this;
    context.save();
    context.globalAlpha = 0.62;
    this.drawFace(context, token, disc, portrait);
    context.restore();
    context.save();
    context.clip(discPath(token.shape, disc));
    context.strokeStyle = theme.secret;
    context.globalAlpha = 0.3;
    context.lineWidth = 2.5 * unit;
    context.beginPath();
    for (let x = disc.x - disc.side; x < disc.x + disc.side; x += 7 * unit) {
      context.moveTo(x, disc.y + disc.side);
      context.lineTo(x + disc.side, disc.y);
    }
    context.stroke();
    context.restore();
    const edge = discPath(token.shape, disc, 3 * unit);
    context.lineWidth = 4 * unit;
    context.strokeStyle = theme.inkSoft;
    context.stroke(edge);
    context.setLineDash([5 * unit, 4 * unit]);
    context.lineWidth = 2 * unit;
    context.strokeStyle = theme.secret;
    context.stroke(edge);
    context.setLineDash([]);
  }

  private drawFace(context: CanvasRenderingContext2D, token: TokenPicture, disc: Box, portrait?: ImageBitmap) {
    context.save();
    context.clip(discPath(token.shape, disc));
    if (portrait !== undefined) {
      const scale = Math.max(disc.side / portrait.width, disc.side / portrait.height);
      const width = portrait.width * scale;
      const height = portrait.height * scale;
      context.imageSmoothingQuality = 'high';
      context.drawImage(portrait, disc.x + (disc.side - width) / 2, disc.y + (disc.side - height) / 2, width, height);
    } else {
      const fill = token.fill ?? DEFAULT_FILL;
      const text = initialsOf(token.name);
      context.fillStyle = fill;
      context.fillRect(disc.x, disc.y, disc.side, disc.side);
      context.fillStyle = inkOn(fill);
      context.font = `640 ${disc.side * (text.length > 2 ? 0.32 : token.size > 1 ? 0.36 : 0.42)}px ${this.theme.fontText}`;
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      const { actualBoundingBoxAscent: ascent } = context.measureText(text);
      context.fillText(text, disc.x + disc.side / 2, disc.y + disc.side / 2 + ascent / 2);
    }
    context.restore();
  }

  /** Takes colour and light from the face of who has acted. */
  private drain(context: CanvasRenderingContext2D, token: TokenPicture, disc: Box) {
    const path = discPath(token.shape, disc);
    context.save();
    context.globalCompositeOperation = 'saturation';
    context.globalAlpha = 0.65;
    context.fillStyle = '#808080';
    context.fill(path);
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = 0.3;
    context.fillStyle = '#000';
    context.fill(path);
    context.restore();
  }

  private drawSigns(context: CanvasRenderingContext2D, token: TokenPicture, { x, y, side }: Box, square: number) {
    const { theme } = this;
    if (token.owner !== undefined) {
      const mark = { x: x - side * 0.04, y: y - side * 0.04, side: square * 0.32 };
      drawMark(context, token.owner, theme.players[token.owner].fill, theme.ink, mark);
    }
    if (token.hidden) {
      const eye = square * 0.4;
      drawStruckEye(context, theme.secret, theme.pipGround, { x: x + side * 0.92 - eye * 0.7, y: y + side * 0.08 - eye * 0.3, side: eye });
    }
  }

  private ringColor(token: TokenPicture): string {
    if (token.lifted) return this.theme.accent;
    return token.owner === undefined ? this.theme.foe : this.theme.players[token.owner].fill;
  }
}
