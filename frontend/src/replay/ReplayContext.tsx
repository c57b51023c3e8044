import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../wire/types';
import type { ReplayPlayer, ReplayState } from './ReplayPlayer';

/** A replay that is being watched. */
export interface Replay {
  player: ReplayPlayer;
  /** Whose eyes a Director looks through. */
  as: Id | undefined;
  /** Does something of one's own, and no longer follows anybody. */
  steer(act: (player: ReplayPlayer) => unknown): void;
  watchAs(userId: Id | undefined): void;
  backToLive(): void;
  /** Whether the others are shown what is watched here. */
  leads: boolean;
  setLeads(leads: boolean): void;
}

const ReplayContext = createContext<Replay | null>(null);

export const ReplayProvider = ReplayContext.Provider;

/** The replay that is watched; undefined where the table is live. */
export function useMaybeReplay(): Replay | undefined {
  return use(ReplayContext) ?? undefined;
}

/** The replay; only below {@link ReplayProvider}. */
export function useReplay(): Replay {
  const replay = useMaybeReplay();
  if (replay === undefined) throw new Error('useReplay is only for what is shown in a replay');
  return replay;
}

/** A part of the player's state; the playhead moves with every frame of the screen, so choose coarsely. */
export function useReplayState<Part>(selector: (state: ReplayState) => Part): Part {
  return useStore(useReplay().player.store, selector);
}
