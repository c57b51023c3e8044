import { useState } from 'react';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import type { TableState } from '../table/types';
import type { TabId } from './layout';

/** Which tabs of the open table have something new since they were last looked at; what was there when the table opened is not new. */
export function useNews(shown: TabId | undefined): ReadonlySet<TabId> {
  const { store } = useLiveSession();
  const isLoaded = useLiveTable((state) => state.table !== null);
  const said = useLiveTable(lastSaidByOthers);
  const turn = useLiveTable(turnKey);
  const [seen, setSeen] = useState<{ said: number; turn: string }>();

  const nowSeen = {
    said: seen === undefined ? (store.getState().table?.seq ?? 0) : shown === 'chat' ? Math.max(said, seen.said) : seen.said,
    turn: seen === undefined || shown === 'combat' ? turn : seen.turn,
  };
  if (isLoaded && (seen?.said !== nowSeen.said || seen.turn !== nowSeen.turn)) setSeen(nowSeen);

  const news = new Set<TabId>();
  if (isLoaded && said > nowSeen.said) news.add('chat');
  if (isLoaded && turn !== nowSeen.turn && turn !== '') news.add('combat');
  return news;
}

function lastSaidByOthers(state: TableState): number {
  return state.entries.findLast(({ by, change }) => by !== undefined && by !== state.me && isSaid(change.type))?.seq ?? 0;
}

function isSaid(type: string): boolean {
  return type === 'MessagePosted' || type === 'DiceRolled' || type === 'PowerRolled';
}

/** A name for the moment of the combat that a look at it would show; empty when none runs. */
function turnKey({ table }: TableState): string {
  const combat = table?.combat;
  return combat ? [combat.round, combat.currentTokenId, combat.sideToAct].join(' ') : '';
}
