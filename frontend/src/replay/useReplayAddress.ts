import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Id } from '../wire/types';
import { isAtMoment, momentPath, type Moment } from './moments';
import type { ReplayPlayer } from './ReplayPlayer';

/** Marks addresses that follow the player, instead of leading it. */
export const OF_THE_PLAYER = 'of the player';

/** Once the player rests, the address leads to where it rests. */
export function useReplayAddress(player: ReplayPlayer | undefined, roomId: Id, { seq: addressed, as }: Moment): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      player?.store.subscribe(({ playing, seeking, preview, seq }) => {
        if (playing || seeking || preview !== undefined || seq < 0 || seq === addressed) return;
        // who has left already is not brought back: the page changes a little later than the address
        if (!isAtMoment(roomId)) return;
        void navigate(momentPath(roomId, { seq, ...(as !== undefined && { as }) }), { replace: true, state: OF_THE_PLAYER });
      }),
    [player, roomId, addressed, as, navigate],
  );
}
