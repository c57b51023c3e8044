import type { TableSession, TableState } from '../table/types';
import type { Change, Id, Point } from '../wire/types';
import { AssetImages, type AssetSource } from './AssetImages';
import { shownScene, type BoardState, type BoardStore } from './boardStore';
import { BoardView } from './BoardView';
import { CanvasBoardRenderer } from './draw/CanvasBoardRenderer';
import type { BoardRenderer, TokenPicture } from './draw/pictures';
import { FrameLoop } from './FrameLoop';
import type { BoardHand, Sketch } from './input/BoardHand';
import { BoardPointers } from './input/BoardPointers';
import { chooseGesture } from './input/chooseGesture';
import { overlayPicture } from './overlayPicture';
import { groundPicture, tokenPictures } from './pictures';
import { Pointing } from './Pointing';
import { TokenMotion } from './TokenMotion';

export interface SurfaceOptions {
  session: TableSession;
  board: BoardStore;
  images: AssetSource;
  squaresWord(count: number): string;
  /** A square was pressed with the tool that places tokens. */
  onPlace(place: Point): void;
}

/**
 * The living board in an element: reads both stores, animates, and hands pictures to the renderer. It works without React, so
 * that a move costs no rendering of components.
 */
export class BoardSurface {
  readonly view: BoardView;
  private readonly motion = new TokenMotion();
  private readonly pointing: Pointing;
  private readonly pointers: BoardPointers;
  private readonly renderer: BoardRenderer;
  private readonly images: AssetImages;
  private readonly loop = new FrameLoop((now) => this.frame(now));
  private readonly stops: (() => void)[];
  private sketch: Sketch = {};
  private tokens: readonly TokenPicture[] = [];
  private stale = { ground: true, tokens: true };
  private lastFrame = 0;
  private seenScene: Id | undefined;

  /** @param host an element of its own, which fills the board */
  constructor(
    private readonly host: HTMLElement,
    private readonly options: SurfaceOptions,
  ) {
    const { session, board } = options;
    this.view = new BoardView(host, session, board);
    this.pointing = new Pointing(session, board);
    this.images = new AssetImages(options.images, session.roomId, () => {
      this.renderer.refreshImages();
      this.loop.request();
    });
    this.renderer = new CanvasBoardRenderer(host, this.images);
    this.pointers = this.listen();
    this.stops = [
      session.store.subscribe((state, before) => this.tableChanged(state, before)),
      session.onFrame(({ changes }) => this.route(changes)),
      board.subscribe((state, before) => this.boardChanged(state, before)),
      this.watchSize(),
      this.watchPage(),
    ];
    this.resize();
    this.settle();
  }

  /** A key anywhere on the page; true when something that is under way on the board took it. */
  key(key: string): boolean {
    return this.pointers.key(key);
  }

  holdSpace(held: boolean) {
    this.pointers.holdSpace(held);
  }

  dispose() {
    for (const stop of this.stops) stop();
    this.pointers.dispose();
    this.pointing.dispose();
    this.loop.stop();
    this.images.close();
    this.renderer.dispose();
  }

  private listen(): BoardPointers {
    const { session, board, onPlace } = this.options;
    const ping = (place: Point) => {
      this.pointing.ping(place);
      this.loop.request();
    };
    const hand: BoardHand = { session, board, motion: this.motion, ping, sketch: (sketch) => this.show(sketch) };
    return new BoardPointers(this.host, board, {
      begin: (press) => chooseGesture(hand, press, onPlace),
      longPress: ping,
      hover: (place) => this.pointing.hover(place),
    });
  }

  private tableChanged(state: TableState, before: TableState) {
    if (state.table !== before.table || state.pendingMoves !== before.pendingMoves) {
      this.stale = { ground: true, tokens: true };
      this.settle();
    }
    for (const [tokenId, drag] of Object.entries(state.drags)) this.motion.hear(tokenId, drag.path);
    this.loop.request();
  }

  /** Moves are told with their way; the table itself knows only where they end. */
  private route(changes: readonly Change[]) {
    for (const change of changes) if (change.type === 'TokenMoved') this.motion.route(change.tokenId, change.path, performance.now());
  }

  private boardChanged(state: BoardState, before: BoardState) {
    if (state.camera !== before.camera || state.view !== before.view) this.view.hold(state);
    if (state.preparing !== before.preparing || state.alignment !== before.alignment || state.asPlayer !== before.asPlayer) {
      this.stale = { ground: true, tokens: true };
    }
    if (state.preparing !== before.preparing) this.settle();
    if (state.selection !== before.selection || state.focused !== before.focused) this.stale.tokens = true;
    if (state.panel?.kind !== before.panel?.kind) {
      this.view.noteRoom();
      if (state.panel?.kind === 'alignGrid') this.view.fit();
    }
    this.loop.request();
  }

  /** Lets tokens glide to where they stand now; another scene than before is looked at anew, and nothing moves. */
  private settle() {
    const { session, board } = this.options;
    const scene = shownScene(session.store.getState(), board.getState());
    const another = scene?.id !== this.seenScene;
    this.seenScene = scene?.id;
    const standing = tokenPictures(session.store.getState(), board.getState());
    const pace = session.store.getState().past?.pace ?? 1;
    this.motion.hurry(pace);
    const still = another || pace === Infinity || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.motion.settle(new Map(standing.map(({ id, x, y }) => [id, { x, y }])), performance.now(), still);
    if (!another) return;
    board.setState({ selection: [] });
    this.view.openAnother();
  }

  /** @returns whether something still moves */
  private frame(now: number): boolean {
    const { session, board, squaresWord } = this.options;
    const elapsed = Math.min(100, now - this.lastFrame);
    this.lastFrame = now;
    const state = session.store.getState();
    const look = board.getState();
    if (this.motion.rest(now)) this.stale.tokens = true;
    const chasing = this.pointing.chase(state, elapsed);
    this.refresh(state, look);
    const clock = Date.now();
    const gliding = this.motion.places(now);
    const overlay = overlayPicture({
      state,
      board: look,
      sketch: this.sketch,
      tokens: this.tokens,
      gliding,
      cursors: this.pointing.cursors,
      ownPings: this.pointing.ownPings(clock),
      clock,
      squaresWord,
    });
    this.renderer.look(look.camera);
    this.renderer.showOverlay(overlay);
    this.renderer.paint();
    return gliding.size > 0 || chasing || overlay.pings.length > 0;
  }

  /** Makes anew what is stale. Tokens on their way are drawn over the others; those dragged leave a ghost. */
  private refresh(state: TableState, look: BoardState) {
    if (this.stale.ground) this.renderer.showGround(groundPicture(state, look));
    if (this.stale.tokens) {
      this.tokens = tokenPictures(state, look);
      const dragged = new Set(this.sketch.drag?.movers.map((mover) => mover.id));
      const standing = this.tokens.filter((token) => !this.motion.isMoving(token.id));
      this.renderer.showTokens(standing.map((token) => (dragged.has(token.id) ? { ...token, ghost: true } : token)));
    }
    this.stale = { ground: false, tokens: false };
  }

  private show(sketch: Sketch) {
    if (sketch.drag?.movers !== this.sketch.drag?.movers) this.stale.tokens = true;
    this.sketch = sketch;
    this.loop.request();
  }

  private watchSize(): () => void {
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.host);
    return () => observer.disconnect();
  }

  private resize() {
    this.view.measure();
    const { view, camera } = this.options.board.getState();
    this.renderer.resize(view, window.devicePixelRatio);
    // a resized canvas is empty: paint it before the browser shows it
    this.renderer.look(camera);
    this.renderer.paint();
    this.loop.request();
  }

  /** The theme and the room panels take are told by attributes of the page; faces come when they are loaded. */
  private watchPage(): () => void {
    const refresh = () => {
      this.renderer.refreshTheme();
      this.loop.request();
    };
    const theme = new MutationObserver(refresh);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const panels = new MutationObserver(() => this.view.makeRoom());
    panels.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    void document.fonts?.ready.then(refresh);
    return () => {
      theme.disconnect();
      panels.disconnect();
    };
  }
}
