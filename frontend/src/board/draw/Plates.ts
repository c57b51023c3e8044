import type { BoardTheme } from './theme';

interface Plate {
  image: HTMLCanvasElement;
  width: number;
}

const HEIGHT = 16;
const PADDING = 6;
/** Longer names are cut; the whole name is in the list of tokens and in the bar of a selected one. */
export const LONGEST_PLATE = 140;
/** Widths to cut at go in steps, so that zooming draws few plates anew. */
const STEP = 24;

/** Name plates as bitmaps, the same size at every zoom. Sides are CSS pixels. */
export class Plates {
  private readonly plates = new Map<string, Plate>();
  private theme: BoardTheme;
  private density = 1;

  constructor(theme: BoardTheme) {
    this.theme = theme;
  }

  use(theme: BoardTheme, density: number) {
    this.theme = theme;
    this.density = density;
    this.plates.clear();
  }

  /**
   * Draws a plate whose top middle is at `x`, `y`; the context is scaled to CSS pixels.
   *
   * @param room pixels the name has; it is cut if it is longer
   */
  draw(context: CanvasRenderingContext2D, name: string, x: number, y: number, room: number) {
    const { image, width } = this.plateOf(name, Math.min(LONGEST_PLATE, Math.max(2, Math.floor(room / STEP)) * STEP));
    context.drawImage(image, this.onPixel(x - width / 2), this.onPixel(y), width, HEIGHT);
  }

  private onPixel(value: number): number {
    return Math.round(value * this.density) / this.density;
  }

  private plateOf(name: string, room: number): Plate {
    const key = `${room}|${name}`;
    const known = this.plates.get(key);
    if (known !== undefined) return known;
    const drawn = this.make(name, room);
    this.plates.set(key, drawn);
    return drawn;
  }

  private make(name: string, room: number): Plate {
    const image = document.createElement('canvas');
    const context = image.getContext('2d');
    if (context === null) throw new Error('this browser has no Canvas 2D');
    const font = `540 11px ${this.theme.fontText}`;
    context.font = font;
    const text = this.cut(context, name, room - 2 * PADDING);
    const pixels = Math.ceil((context.measureText(text).width + 2 * PADDING) * this.density);
    const width = pixels / this.density;
    image.width = pixels;
    image.height = HEIGHT * this.density;
    context.scale(this.density, this.density);
    context.font = font;
    context.fillStyle = this.theme.plate;
    context.beginPath();
    context.roundRect(0, 0, width, HEIGHT, 4);
    context.fill();
    context.fillStyle = this.theme.plateText;
    context.textBaseline = 'middle';
    context.fillText(text, PADDING, HEIGHT / 2 + 0.5);
    return { image, width };
  }

  private cut(context: CanvasRenderingContext2D, name: string, longest: number): string {
    if (context.measureText(name).width <= longest) return name;
    let length = name.length - 1;
    while (length > 1 && context.measureText(`${name.slice(0, length)}…`).width > longest) length--;
    return `${name.slice(0, length).trimEnd()}…`;
  }
}
