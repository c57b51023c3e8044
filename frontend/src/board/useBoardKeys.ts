import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isPast, mayDirect } from '../table/selectors';
import { useSession } from '../table/TableContext';
import { nudge, removeTokens, selectOwn, zoomBy } from './boardActions';
import type { BoardSurface } from './BoardSurface';
import { chooseTool, say, shownScene, stepBack } from './boardStore';
import { squareName } from './geometry';
import { boardKey, DIRECTOR_TOOLS, isTakenBy, LIVE_TOOLS, type BoardKey } from './keys';
import { useBoardStore } from './useBoard';

/** The keys of the board, heard wherever the focus is, unless it is where keys have another meaning. */
export function useBoardKeys(surface: BoardSurface | null) {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();

  useEffect(() => {
    const tokens = () => shownScene(session.store.getState(), board.getState())?.tokens ?? [];
    /** @returns whether the key did something */
    const act = (key: BoardKey): boolean => {
      const director = mayDirect(session.store.getState());
      switch (key.kind) {
        case 'tool':
          if (DIRECTOR_TOOLS.has(key.tool) && !director) return false;
          if (LIVE_TOOLS.has(key.tool) && isPast(session.store.getState())) return false;
          chooseTool(board, key.tool);
          return true;
        case 'zoom':
          zoomBy(session, key.direction);
          return true;
        case 'fit':
          surface?.view.fit();
          return true;
        case 'selectOwn':
          selectOwn(session);
          return true;
        case 'back':
          return stepBack(board);
        case 'move': {
          const moved = nudge(session, key.step);
          const names = new Map(tokens().map((token) => [token.id, token.name]));
          const told = moved.map(({ id, to }) => t('said.moved', { name: names.get(id), square: squareName(to) }));
          if (told.length > 0) say(board, told.join(' '));
          return moved.length > 0;
        }
        case 'remove': {
          const { selection } = board.getState();
          const chosen = tokens().filter((token) => selection.includes(token.id));
          if (!director || chosen.length === 0) return false;
          void removeTokens(session, chosen, { gone: t('removed', { count: chosen.length, name: chosen[0]?.name }), putBack: t('putBack') });
          return true;
        }
      }
    };
    const down = (event: KeyboardEvent) => {
      if (surface?.key(event.key)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (event.defaultPrevented || isTakenBy(event.target)) return;
      if (event.key === ' ') surface?.holdSpace(true);
      const key = boardKey(event);
      if (key !== undefined && act(key)) event.preventDefault();
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') surface?.holdSpace(false);
    };
    const listening = new AbortController();
    window.addEventListener('keydown', down, { signal: listening.signal });
    window.addEventListener('keyup', up, { signal: listening.signal });
    return () => listening.abort();
  }, [session, board, surface, t]);
}
