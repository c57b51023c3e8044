import type { TableSession } from '../table/types';
import type { Point } from '../wire/types';
import { shownScene, type BoardState, type BoardStore } from './boardStore';
import { centredOn, fitted, heldNear, toView, type Camera, type Insets } from './camera';
import { centreOf } from './geometry';
import { groundPicture, placeOfInterest } from './pictures';

/** Pixels a square below which a whole scene is too small to begin with, and those it is then shown with. */
const SMALLEST_OPENING_SCALE = 22;
const OPENING_SCALE = 44;
/** Width of the panel beside the tools, with its gap. */
const SIDE_PANEL = 336;
/** Up to this width panels stand at the bottom of the window. */
const NARROW = 1000;

/** Where the camera looks: its size, what panels leave free of it, and the moves that are not a person's own. */
export class BoardView {
  private opened: Camera | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly session: TableSession,
    private readonly board: BoardStore,
  ) {}

  /** Takes the size of the host; what was only opened so far is opened anew. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.host;
    this.board.setState({ view: { width, height }, insets: this.insets() });
    this.reopen();
  }

  /** The dock may cover more or less than before; what was only opened so far is opened anew. */
  makeRoom() {
    const { right, bottom } = this.board.getState().insets;
    this.noteRoom();
    const now = this.board.getState().insets;
    if (now.right !== right || now.bottom !== bottom) this.reopen();
  }

  /** Takes note of what panels cover, and leaves the view as it is. */
  noteRoom() {
    this.board.setState({ insets: this.insets() });
  }

  /** Looks at the whole scene. */
  fit() {
    const { view, insets } = this.board.getState();
    const scene = this.scene();
    if (scene === undefined || view.width === 0) return;
    const { width, height } = scene;
    this.board.setState({ camera: fitted({ x: 0, y: 0, width, height }, view, insets) });
  }

  /** Looks at another scene than before; a scene that was left a moment ago is still looked at as it was. */
  openAnother() {
    if (this.board.getState().openedScene !== this.scene()?.id) this.open();
  }

  /** Looks at a scene for the first time: at all of it, or where it is too large for that, at what matters most to this person. */
  open() {
    this.fit();
    const { camera, view, insets } = this.board.getState();
    if (view.width === 0 || this.scene() === undefined) return;
    if (camera.scale < SMALLEST_OPENING_SCALE) {
      const place = placeOfInterest(this.session.store.getState(), this.board.getState());
      if (place !== undefined) this.board.setState({ camera: centredOn(place, OPENING_SCALE, view, insets) });
    }
    this.opened = this.board.getState().camera;
    this.board.setState({ openedScene: this.scene()?.id });
  }

  /** Moves the view so that a token is in the middle of it, unless it is in sight anyway. */
  bringIntoView(place: Point, size: number) {
    const { camera, view, insets } = this.board.getState();
    const corner = toView(camera, place);
    const side = size * camera.scale;
    const inSight =
      corner.x >= insets.left &&
      corner.y >= insets.top &&
      corner.x + side <= view.width - insets.right &&
      corner.y + side <= view.height - insets.bottom;
    if (!inSight) this.board.setState({ camera: centredOn(centreOf(place, size), camera.scale, view, insets) });
  }

  /** Keeps the scene from getting lost outside the view. */
  hold({ camera, view }: BoardState) {
    const ground = groundPicture(this.session.store.getState(), this.board.getState());
    if (ground === null || view.width === 0) return;
    const held = heldNear(camera, { x: 0, y: 0, width: ground.width, height: ground.height }, view);
    if (held.x !== camera.x || held.y !== camera.y) this.board.setState({ camera: held });
  }

  private reopen() {
    const { camera, openedScene } = this.board.getState();
    if (openedScene !== this.scene()?.id || camera === this.opened) this.open();
  }

  private scene() {
    return shownScene(this.session.store.getState(), this.board.getState());
  }

  /** What the panels around the board cover; the dock keeps its variables up to date. */
  private insets(): Insets {
    const style = getComputedStyle(document.documentElement);
    const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const narrow = this.host.clientWidth <= NARROW;
    const below = pixels('--below');
    const panel = this.board.getState().panel === undefined ? 0 : SIDE_PANEL;
    return narrow
      ? { top: 84, right: 12, bottom: Math.min(this.host.clientHeight * 0.6, pixels('--sheet-inset') + (below || 88)), left: 12 }
      : { top: 76, right: pixels('--dock-inset') + 24, bottom: 92 + below, left: 84 + panel };
  }
}
