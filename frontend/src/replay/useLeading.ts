import { useEffect } from 'react';
import { useLiveSession } from '../table/TableContext';
import type { ReplayPlayer, ReplayState } from './ReplayPlayer';

/** The others hear so often where the leader is: those who come late, and those who have drifted apart. */
const TELL_MILLIS = 4_000;

/** Tells the others where this replay is for as long as it leads. */
export function useLeading(player: ReplayPlayer | undefined, leads: boolean): void {
  const live = useLiveSession();
  useEffect(() => {
    if (player === undefined || !leads) return undefined;
    const tell = () => {
      const { seq, playing, speed } = player.store.getState();
      if (seq >= 0) live.signal({ type: 'Replay', seq, playing, speed });
    };
    tell();
    const stop = player.store.subscribe((state, before) => turnsElsewhere(state, before) && tell());
    const timer = setInterval(tell, TELL_MILLIS);
    return () => {
      stop();
      clearInterval(timer);
      live.signal({ type: 'ReplayEnd' });
    };
  }, [player, leads, live]);
}

/** Whether it does anything but go on as it did. */
function turnsElsewhere(state: ReplayState, before: ReplayState): boolean {
  const hasArrived = before.seeking && !state.seeking;
  const hasStepped = !state.playing && state.seq !== before.seq;
  return hasArrived || hasStepped || state.playing !== before.playing || state.speed !== before.speed;
}
