import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useSignedIn } from '../auth/AuthContext';
import { boardStoreOf } from '../board/boardStore';
import { iDirect, myself } from '../table/selectors';
import type { TableSession, TableState } from '../table/types';
import type { Change } from '../wire/types';
import type { Moment } from './moments';
import { PastTable } from './PastTable';
import { usePlayback } from './playback';
import { createReplayApi } from './replayApi';
import { ReplayPlayer } from './ReplayPlayer';
import type { Mark } from './types';
import { OF_THE_PLAYER, useReplayAddress } from './useReplayAddress';

/** Opens a player of a room's past, and closes it when it is left. The address and the player stay together. */
export function useReplayPlayer(live: TableSession, { seq, as }: Moment): ReplayPlayer | undefined {
  const { auth } = useSignedIn();
  const [player, setPlayer] = useState<ReplayPlayer>();
  const watched = useRef<TableSession>(live);

  useEffect(() => {
    const api = createReplayApi(live.roomId, as, auth.accessToken);
    const { me, people } = live.store.getState();
    const oldest = oldestOf(live.store.getState());
    const made = new ReplayPlayer(new PastTable(live.roomId, as ?? me, api, people, oldest), api, usePlayback.getState(), oldest);
    const stops = [
      live.store.subscribe((state, before) => state.people !== before.people && made.table.meet(state.people)),
      live.onFrame(({ changes, at }) => changes.forEach((change) => keepBookmarks(made, change, at))),
      made.store.subscribe(({ speed, skipsSilence }, before) => {
        if (speed !== before.speed || skipsSilence !== before.skipsSilence) usePlayback.setState({ speed, skipsSilence });
      }),
    ];
    // the eye stays where it is, from now to then and from one viewer to another
    const { camera, openedScene } = boardStoreOf(watched.current).getState();
    boardStoreOf(made.table).setState({ camera, openedScene });
    watched.current = made.table;
    setPlayer(made);
    return () => {
      stops.forEach((stop) => stop());
      made.close();
    };
  }, [live, as, auth]);

  const { state } = useLocation();
  useEffect(() => {
    if (player === undefined) return;
    const { seq: shown } = player.store.getState();
    // the player may have gone on from where its own address leads
    const isFollowed = shown >= 0 && state === OF_THE_PLAYER;
    if (shown !== seq && !isFollowed) void player.seek(seq);
  }, [player, seq, state]);
  useReplayAddress(player, live.roomId, { seq, ...(as !== undefined && { as }) });
  return player;
}

/** The first event this person may look back to. */
function oldestOf(state: TableState): number {
  const bounded = state.table?.historyAccess === 'FROM_JOINING' && !iDirect(state);
  return bounded ? (myself(state)?.joinedSeq ?? 0) : 0;
}

function keepBookmarks(player: ReplayPlayer, change: Change, at: string) {
  if (change.type === 'BookmarkRemoved') {
    player.setMarks((marks) => marks.filter(({ bookmarkId }) => bookmarkId !== change.bookmarkId));
  }
  if (change.type === 'BookmarkPlaced') {
    const { bookmarkId, seq, label, userId: by } = change;
    const { timeline, axis } = player.store.getState();
    if (timeline === undefined || seq < timeline.fromSeq || seq > timeline.toSeq) return;
    const then = axis === undefined ? at : new Date(axis.timeOf(seq)).toISOString();
    player.setMarks((marks) => withMark(marks, { seq, at: then, kind: 'BOOKMARK', label, by, bookmarkId }));
  }
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ bookmarkId }) => bookmarkId !== mark.bookmarkId), mark].toSorted((a, b) => a.seq - b.seq);
}
