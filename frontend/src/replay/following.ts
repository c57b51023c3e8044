import { create } from 'zustand';
import type { Show } from '../table/types';
import type { Id } from '../wire/types';
import type { ReplayPlayer } from './ReplayPlayer';

interface Following {
  /** Who leads the replay that is watched here. */
  leader: Id | undefined;
  /** Whose offer to follow was put aside; until they begin anew. */
  declined: ReadonlySet<Id>;
}

/** Whom one follows through the past. */
export const useFollowed = create<Following>()(() => ({ leader: undefined, declined: new Set() }));

export function follow(leader: Id | undefined): void {
  useFollowed.setState({ leader });
}

export function decline(leader: Id): void {
  useFollowed.setState(({ declined }) => ({ declined: new Set([...declined, leader]) }));
}

/** Whoever has stopped showing something may be followed when they begin again. */
export function forgetDeclined(showing: ReadonlySet<Id>): void {
  useFollowed.setState((state) => {
    const declined = [...state.declined].filter((userId) => showing.has(userId));
    return declined.length === state.declined.size ? {} : { declined: new Set(declined) };
  });
}

/** So far apart in the viewer's time, two who watch together see the same. */
const TOGETHER_MILLIS = 2_500;

/** Brings a player to where the leader is. */
export function followShow(player: ReplayPlayer, { seq, playing, speed }: Show): void {
  const state = player.store.getState();
  player.setSpeed(speed);
  if (!playing) {
    player.pause();
    if (seq !== state.seq) void player.seek(seq);
    return;
  }
  const apart = state.axis === undefined ? Infinity : Math.abs(state.axis.timeOf(seq) - state.playhead) / speed;
  const isElsewhere = state.axis === undefined || seq < state.axis.first.seq || seq > state.axis.last.seq;
  if (isElsewhere || apart > TOGETHER_MILLIS) void player.seek(seq).then(() => player.play());
  else player.play();
}
