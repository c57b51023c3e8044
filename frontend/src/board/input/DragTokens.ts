import { throttled } from '../throttle';
import { sendMoves, shiftInside, stepsOf, type Mover } from '../moves';
import { samePlace, type Size } from '../geometry';
import type { Point } from '../../wire/types';
import type { BoardHand } from './BoardHand';
import type { Gesture, PointerPlace } from './Gesture';

/** Previews of a drag go out this often, about fifteen a second. */
const PREVIEW_MILLIS = 66;
/** Of a large group only so many are previewed. */
const MOST_PREVIEWS = 8;

/**
 * Moves tokens together: they follow the hand and land on whole squares inside the scene. W or space sets a waypoint; Escape
 * puts them back.
 */
export class DragTokens implements Gesture {
  readonly tremor = 4;
  private shift: Point = { x: 0, y: 0 };
  private waypoints: Point[] = [];
  private readonly preview = throttled<void>(PREVIEW_MILLIS, () => this.sendPreview());

  /** @param movers with the leader among them */
  constructor(
    private readonly hand: BoardHand,
    private readonly scene: Size,
    private readonly movers: readonly Mover[],
    private readonly leader: Mover,
    private readonly start: Point,
    private readonly onClick: (at: PointerPlace) => void,
  ) {}

  move({ place }: PointerPlace) {
    const free = { x: place.x - this.start.x, y: place.y - this.start.y };
    const { from } = this.leader;
    const snapped = { x: Math.round(from.x + free.x) - from.x, y: Math.round(from.y + free.y) - from.y };
    this.shift = shiftInside(this.movers, snapped, this.scene);
    this.hand.board.setState({ dragging: true });
    this.show(free);
    this.preview();
  }

  end(at: PointerPlace) {
    this.move(at);
    const shifts = this.shifts;
    this.finish();
    for (const mover of this.movers) if (stepsOf(mover, shifts).length > 0 && this.leavesStart) this.hand.motion.land(mover.id);
    sendMoves(this.hand.session, this.movers, shifts);
  }

  cancel() {
    this.finish();
  }

  click(at: PointerPlace) {
    this.onClick(at);
  }

  key(key: string): boolean {
    if (key !== 'w' && key !== 'W' && key !== ' ') return false;
    const last = this.waypoints.at(-1) ?? { x: 0, y: 0 };
    if (!samePlace(last, this.shift)) this.waypoints = [...this.waypoints, this.shift];
    return true;
  }

  private get shifts(): Point[] {
    return [...this.waypoints, this.shift];
  }

  private get leavesStart(): boolean {
    return this.shift.x !== 0 || this.shift.y !== 0;
  }

  private show(free: Point) {
    const { movers, leader, shifts } = this;
    this.hand.sketch({ drag: { movers, leader, free, shifts } });
  }

  private sendPreview() {
    for (const mover of this.movers.slice(0, MOST_PREVIEWS)) {
      const path = stepsOf(mover, this.shifts);
      if (path.length > 0) this.hand.session.signal({ type: 'Drag', tokenId: mover.id, path });
    }
  }

  private finish() {
    this.preview.drop();
    this.hand.sketch({});
    this.hand.board.setState({ dragging: false });
    for (const { id } of this.movers.slice(0, MOST_PREVIEWS)) this.hand.session.signal({ type: 'DragEnd', tokenId: id });
  }
}
