import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../table/TableContext';
import type { TableState } from '../table/types';
import { say, shownScene } from './boardStore';
import { samePlace, squareName } from './geometry';
import { useBoard, useBoardStore } from './useBoard';

/** More moves than this at once are not told one by one. */
const MOST_TOLD = 3;
/** A replay so many times faster than the table is not told any more. */
const FASTEST_TOLD = 2;

/** Tells what happens on the board to those who do not see it. */
export function Announcements() {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();
  const said = useBoard((state) => state.said);

  useEffect(
    () =>
      session.store.subscribe((state, before) => {
        // after a jump everything stands elsewhere, and faster than that nobody can listen
        if ((state.past?.pace ?? 1) > FASTEST_TOLD) return;
        const moves = movesOfOthers(state, before, (table) => shownScene(table, board.getState())?.tokens ?? []);
        if (moves.length > 0 && moves.length <= MOST_TOLD) {
          say(board, moves.map(({ name, square }) => t('said.moved', { name, square })).join(' '));
        }
        const ping = state.pings.at(-1);
        if (ping !== undefined && ping !== before.pings.at(-1)) {
          say(board, t('said.ping', { name: state.people[ping.by]?.name ?? t('someone'), square: squareName(ping) }));
        }
      }),
    [session, board, t],
  );
  return (
    <div role="status" aria-live="polite" className="vh">
      {said}
    </div>
  );
}

interface Told {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** Tokens that stand elsewhere than before and were not moved by this person. */
function movesOfOthers(state: TableState, before: TableState, tokensOf: (state: TableState) => readonly Told[]) {
  if (state.table === before.table) return [];
  const former = new Map(tokensOf(before).map((token) => [token.id, token]));
  return tokensOf(state).flatMap((token) => {
    const was = former.get(token.id);
    if (was === undefined || was === token || samePlace(was, token) || before.pendingMoves[token.id] !== undefined) return [];
    return [{ name: token.name, square: squareName(token) }];
  });
}
