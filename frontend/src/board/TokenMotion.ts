import type { Id, Point } from '../wire/types';
import { samePlace, stepsBetween } from './geometry';
import { glideAlong, hasArrived, placeOn, type Glide } from './glide';

/**
 * Tokens on their way. It is told where tokens stand; one that stands elsewhere than before glides there, along the way it was
 * heard to be dragged if that ended there, else straight.
 */
export class TokenMotion {
  private readonly glides = new Map<Id, Glide>();
  private readonly heard = new Map<Id, readonly Point[]>();
  private readonly landed = new Set<Id>();
  private standing: ReadonlyMap<Id, Point> = new Map();
  private pace = 1;

  /** Remembers the way somebody drags a token: its steps, the start left out. */
  hear(tokenId: Id, way: readonly Point[]) {
    this.heard.set(tokenId, way);
  }

  /** The token's next move was already seen, since it was dragged there on this screen. */
  land(tokenId: Id) {
    this.landed.add(tokenId);
  }

  /** From now on tokens glide so many times faster than usual. */
  hurry(pace: number) {
    this.pace = pace;
  }

  /**
   * Takes note of where the tokens of the shown scene stand.
   *
   * @param at what each token is at now
   * @param still true where nothing may move by itself, or where another scene is shown than before
   */
  settle(at: ReadonlyMap<Id, Point>, now: number, still: boolean) {
    for (const [id, place] of at) {
      const before = this.standing.get(id);
      if (before === undefined || samePlace(before, place)) continue;
      if (still || this.landed.delete(id)) this.glides.delete(id);
      else this.glides.set(id, glideAlong(this.lineTo(id, this.placeOf(id, now) ?? before, place), now, this.pace));
      this.heard.delete(id);
    }
    for (const id of this.glides.keys()) if (still || !at.has(id)) this.glides.delete(id);
    this.standing = at;
  }

  /** Where a gliding token is now; nothing when it stands. */
  placeOf(tokenId: Id, now: number): Point | undefined {
    const glide = this.glides.get(tokenId);
    return glide === undefined ? undefined : placeOn(glide, now);
  }

  /** Ends what has arrived; true when a token that was gliding stands now. */
  rest(now: number): boolean {
    const before = this.glides.size;
    for (const [id, glide] of this.glides) if (hasArrived(glide, now)) this.glides.delete(id);
    return this.glides.size < before;
  }

  /** A token on its way is told to take this one: its steps, the start left out. A way that ends elsewhere is not its own. */
  route(tokenId: Id, way: readonly Point[], now: number) {
    const glide = this.glides.get(tokenId);
    const [end, wayEnd] = [glide?.line.at(-1), way.at(-1)];
    if (glide === undefined || end === undefined || wayEnd === undefined || !samePlace(end, wayEnd)) return;
    this.glides.set(tokenId, glideAlong([placeOn(glide, now), ...way], now, this.pace));
  }

  isMoving(tokenId: Id): boolean {
    return this.glides.has(tokenId);
  }

  /** Where every gliding token is now. */
  places(now: number): ReadonlyMap<Id, Point> {
    return new Map([...this.glides].map(([id, glide]) => [id, placeOn(glide, now)]));
  }

  private lineTo(id: Id, from: Point, to: Point): Point[] {
    const way = this.heard.get(id);
    const end = way?.at(-1);
    if (way !== undefined && end !== undefined && samePlace(end, to)) return [from, ...way];
    return [from, ...stepsBetween(from, to)];
  }
}
