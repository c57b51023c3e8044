import { useStore } from 'zustand';
import { useSession, useTable } from '../table/TableContext';
import type { SceneView, TokenView } from '../wire/types';
import { boardStoreOf, shownScene, type BoardState, type BoardStore } from './boardStore';

export function useBoardStore(): BoardStore {
  return boardStoreOf(useSession());
}

/** A part of how this person looks at the board. */
export function useBoard<Part>(selector: (board: BoardState) => Part): Part {
  return useStore(useBoardStore(), selector);
}

/** The scene this person looks at. */
export function useShownScene(): SceneView | undefined {
  const preparing = useBoard((board) => board.preparing);
  return useTable((state) => shownScene(state, preparing === undefined ? {} : { preparing }));
}

/** The selected tokens that are still there. */
export function useSelectedTokens(): TokenView[] {
  const selection = useBoard((board) => board.selection);
  const tokens = useShownScene()?.tokens ?? [];
  return tokens.filter((token) => selection.includes(token.id));
}
