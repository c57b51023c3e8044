import type { Camera } from '../camera';
import { panned, zoomed } from '../camera';
import { attempt } from '../boardActions';
import { areaBetween, rectBetween, squareAt } from '../geometry';
import { tokensIn } from '../hit';
import { select, type BoardStore } from '../boardStore';
import type { Point } from '../../wire/types';
import { sceneInHand, type BoardHand } from './BoardHand';
import type { Gesture, PointerPlace } from './Gesture';

/** Moves the view with the hand; a click does what it is told. */
export class Pan implements Gesture {
  readonly tremor = 4;
  private last: Point;
  private readonly before: Camera;

  constructor(
    private readonly board: BoardStore,
    start: PointerPlace,
    private readonly onClick?: () => void,
  ) {
    this.last = start.pixel;
    this.before = board.getState().camera;
  }

  move({ pixel }: PointerPlace) {
    const { last } = this;
    this.last = pixel;
    this.board.setState(({ camera }) => ({ camera: panned(camera, pixel.x - last.x, pixel.y - last.y) }));
  }

  end(at: PointerPlace) {
    this.move(at);
  }

  cancel() {
    this.board.setState({ camera: this.before });
  }

  click() {
    this.onClick?.();
  }
}

/** Two fingers move the view and make it larger or smaller. */
export class Pinch {
  constructor(
    private readonly board: BoardStore,
    private first: Point,
    private second: Point,
  ) {}

  move(first: Point, second: Point) {
    const before = middle(this.first, this.second);
    const now = middle(first, second);
    const factor = Math.max(1, spread(first, second)) / Math.max(1, spread(this.first, this.second));
    this.board.setState(({ camera }) => ({ camera: zoomed(panned(camera, now.x - before.x, now.y - before.y), now, factor) }));
    this.first = first;
    this.second = second;
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spread(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Selects every token a rectangle touches, besides those selected already. */
export class Marquee implements Gesture {
  readonly tremor = 4;

  constructor(
    private readonly hand: BoardHand,
    private readonly start: Point,
  ) {}

  move({ place }: PointerPlace) {
    this.hand.sketch({ frame: { kind: 'marquee', rect: rectBetween(this.start, place) } });
  }

  end({ place }: PointerPlace) {
    this.hand.sketch({});
    const inside = tokensIn(sceneInHand(this.hand)?.tokens ?? [], rectBetween(this.start, place)).map((token) => token.id);
    const { selection } = this.hand.board.getState();
    select(this.hand.board, [...new Set([...selection, ...inside])]);
  }

  cancel() {
    this.hand.sketch({});
  }
}

/** Measures from square to square; W or space sets a corner. */
export class Measure implements Gesture {
  private corners: Point[];
  private last: Point;

  constructor(
    private readonly hand: BoardHand,
    start: Point,
  ) {
    this.last = middleOfSquare(start);
    this.corners = [this.last];
    this.show();
  }

  move({ place }: PointerPlace) {
    this.last = middleOfSquare(place);
    this.show();
  }

  end() {
    this.hand.sketch({});
  }

  cancel() {
    this.hand.sketch({});
  }

  key(key: string): boolean {
    if (key !== 'w' && key !== 'W' && key !== ' ') return false;
    this.corners = [...this.corners, this.last];
    return true;
  }

  private show() {
    this.hand.sketch({ measure: [...this.corners, this.last] });
  }
}

function middleOfSquare(place: Point): Point {
  const { x, y } = squareAt(place);
  return { x: x + 0.5, y: y + 0.5 };
}

/** Uncovers or covers the squares of a rectangle. */
export class DrawFog implements Gesture {
  constructor(
    private readonly hand: BoardHand,
    private readonly start: Point,
    private readonly stroke: 'reveal' | 'hide',
  ) {
    this.show(start);
  }

  move({ place }: PointerPlace) {
    this.show(place);
  }

  end({ place }: PointerPlace) {
    this.hand.sketch({});
    const scene = sceneInHand(this.hand);
    const area = scene && areaBetween(this.start, place, scene);
    if (scene === undefined || area === undefined) return;
    void attempt(this.hand.session, { type: this.stroke === 'reveal' ? 'RevealFog' : 'HideFog', sceneId: scene.id, area });
  }

  cancel() {
    this.hand.sketch({});
  }

  private show(place: Point) {
    const scene = sceneInHand(this.hand);
    const rect = scene && areaBetween(this.start, place, scene);
    this.hand.sketch(rect === undefined ? {} : { frame: { kind: this.stroke, rect } });
  }
}

/** Does one thing where it is pressed and let go; a drag of it moves the view. */
export class Press extends Pan {
  constructor(board: BoardStore, start: PointerPlace, act: (place: Point) => void) {
    super(board, start, () => act(start.place));
  }
}
