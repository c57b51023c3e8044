import { iDirect, isPast } from '../table/selectors';
import { PING_MILLIS, type PingMark, type TableSession, type TableState } from '../table/types';
import type { Id, Point } from '../wire/types';
import { shownScene, type BoardStore } from './boardStore';
import { follow } from './glide';
import { throttled } from './throttle';

/** Places of one's own cursor go out at most this often. */
const CURSOR_MILLIS = 100;

/** What people point at: one's own cursor and pings, told to the others, and theirs, followed softly. */
export class Pointing {
  private readonly shown = new Map<Id, Point>();
  private own: PingMark[] = [];
  private readonly send = throttled<Point>(CURSOR_MILLIS, (place) => this.tell(place));

  constructor(
    private readonly session: TableSession,
    private readonly board: BoardStore,
  ) {}

  /** This person's mouse is at a place, or nowhere on the board. */
  hover(place: Point | undefined) {
    if (place === undefined) this.send.drop();
    // a Director's cursor would tell where something hidden is
    else if (!iDirect(this.session.store.getState())) this.send(place);
  }

  ping({ x, y }: Point) {
    const sceneId = this.sceneId();
    if (sceneId === undefined || isPast(this.session.store.getState())) return;
    this.session.signal({ type: 'Ping', sceneId, x, y });
    const { me } = this.session.store.getState();
    this.own.push({ id: -Date.now(), by: me, sceneId, x, y, at: Date.now() });
  }

  /** This person's pings, which the server does not tell back. */
  ownPings(clock: number): readonly PingMark[] {
    this.own = this.own.filter((ping) => clock - ping.at < PING_MILLIS);
    return this.own;
  }

  /**
   * Brings the shown cursors nearer to where they were heard.
   *
   * @param elapsed milliseconds since the last call
   * @returns whether one is still on its way
   */
  chase({ cursors }: TableState, elapsed: number): boolean {
    let chasing = false;
    for (const [userId, heard] of Object.entries(cursors)) {
      const next = follow(this.shown.get(userId) ?? heard, heard, elapsed);
      this.shown.set(userId, next);
      chasing ||= next.x !== heard.x || next.y !== heard.y;
    }
    for (const userId of this.shown.keys()) if (cursors[userId] === undefined) this.shown.delete(userId);
    return chasing;
  }

  /** Where others' cursors are shown. */
  get cursors(): ReadonlyMap<Id, Point> {
    return this.shown;
  }

  dispose() {
    this.send.drop();
  }

  private tell({ x, y }: Point) {
    const sceneId = this.sceneId();
    if (sceneId !== undefined) this.session.signal({ type: 'Cursor', sceneId, x, y });
  }

  private sceneId(): Id | undefined {
    return shownScene(this.session.store.getState(), this.board.getState())?.id;
  }
}
