import type { Camera } from '../camera';
import type { Size } from '../geometry';
import { fogMask } from './fogMask';
import { drawGround } from './groundLayer';
import { drawOverlay } from './overlayLayer';
import { EMPTY_OVERLAY, type BoardImages, type BoardRenderer, type GroundPicture, type OverlayPicture, type TokenPicture } from './pictures';
import { Plates } from './Plates';
import { readTheme, type BoardTheme } from './theme';
import { TokenBitmaps } from './TokenBitmaps';
import { drawTokens, type TokenLook } from './tokenLayer';

type Layer = 'ground' | 'tokens' | 'overlay';
const LAYERS: Layer[] = ['ground', 'tokens', 'overlay'];

/**
 * Three canvases above each other: the ground (map, grid, fog), the tokens, and what moves over them (drags, tools, cursors,
 * pings). A drag repaints the last one only.
 */
export class CanvasBoardRenderer implements BoardRenderer {
  private readonly contexts: Record<Layer, CanvasRenderingContext2D>;
  private readonly dirty = new Set<Layer>(LAYERS);
  private readonly bitmaps: TokenBitmaps;
  private readonly plates: Plates;
  private theme: BoardTheme;
  private camera: Camera = { x: 0, y: 0, scale: 52 };
  private view: Size = { width: 0, height: 0 };
  private density = 1;
  private ground: GroundPicture | null = null;
  private fog: HTMLCanvasElement | undefined;
  private tokens: readonly TokenPicture[] = [];
  private overlay: OverlayPicture = EMPTY_OVERLAY;

  /** @param host an element of its own, which is filled with the canvases */
  constructor(
    private readonly host: HTMLElement,
    private readonly images: BoardImages,
  ) {
    this.theme = readTheme(host);
    this.bitmaps = new TokenBitmaps(this.theme);
    this.plates = new Plates(this.theme);
    this.contexts = { ground: this.layer(), tokens: this.layer(), overlay: this.layer() };
  }

  resize(view: Size, density: number) {
    this.view = view;
    this.density = density;
    for (const { canvas } of Object.values(this.contexts)) {
      canvas.width = Math.round(view.width * density);
      canvas.height = Math.round(view.height * density);
    }
    this.plates.use(this.theme, density);
    this.markDirty(...LAYERS);
  }

  look(camera: Camera) {
    if (camera === this.camera) return;
    this.camera = camera;
    this.markDirty(...LAYERS);
  }

  showGround(ground: GroundPicture | null) {
    if (ground?.fog !== this.ground?.fog) this.fog = ground === null ? undefined : fogMask(ground.fog, this.theme.fog);
    this.ground = ground;
    this.markDirty('ground');
  }

  showTokens(tokens: readonly TokenPicture[]) {
    this.tokens = tokens;
    this.markDirty('tokens');
  }

  showOverlay(overlay: OverlayPicture) {
    this.overlay = overlay;
    this.markDirty('overlay');
  }

  refreshTheme() {
    this.theme = readTheme(this.host);
    this.bitmaps.useTheme(this.theme);
    this.plates.use(this.theme, this.density);
    this.fog = this.ground === null ? undefined : fogMask(this.ground.fog, this.theme.fog);
    this.markDirty(...LAYERS);
  }

  refreshImages() {
    this.markDirty('ground', 'tokens');
  }

  paint() {
    for (const layer of LAYERS) if (this.dirty.has(layer)) this.paintLayer(layer);
    this.dirty.clear();
  }

  dispose() {
    for (const { canvas } of Object.values(this.contexts)) canvas.remove();
    this.bitmaps.clear();
  }

  private paintLayer(layer: Layer) {
    const context = this.contexts[layer];
    const { camera, view, density, theme } = this;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    if (layer === 'ground') {
      context.fillStyle = theme.void;
      context.fillRect(0, 0, view.width, view.height);
      if (this.ground !== null) drawGround(context, this.ground, { camera, view, density, theme }, this.images, this.fog);
    } else if (layer === 'tokens') {
      drawTokens(context, this.tokens, this.tokenLook());
    } else {
      drawOverlay(context, this.overlay, this.tokenLook());
    }
  }

  private tokenLook(): TokenLook {
    const { camera, view, density, theme, bitmaps, plates, images } = this;
    return { camera, view, density, theme, bitmaps, plates, images };
  }

  private markDirty(...layers: Layer[]) {
    for (const layer of layers) this.dirty.add(layer);
  }

  private layer(): CanvasRenderingContext2D {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
    this.host.append(canvas);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser has no Canvas 2D');
    return context;
  }
}
