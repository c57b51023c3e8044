import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../people/usePerson';
import { useSession } from '../table/TableContext';
import type { Entry, TableState } from '../table/types';

/** So many lines are kept: enough for what comes in at once, few enough not to talk over the game. */
const KEPT = 3;
const MAX_CHARACTERS = 240;
/** A replay so many times faster than the table is not told any more. */
const FASTEST_TOLD = 2;

interface Line {
  id: number;
  text: string;
}

let lastId = 0;

/** Says to screen readers what others say and roll, and whose turn it is. */
export function Announcements() {
  const { t } = useTranslation(['chat', 'combat']);
  const session = useSession();
  const [lines, setLines] = useState<readonly Line[]>([]);

  useEffect(
    () =>
      session.store.subscribe((state, before) => {
        // a jump through the past is told by the timeline, and faster than that nobody can listen
        if ((state.past?.pace ?? 1) > FASTEST_TOLD) return;
        const texts = [...newlySaid(state, before, t), turnChange(state, before, t)].filter((text) => text !== undefined);
        if (texts.length > 0) setLines((now) => [...now, ...texts.map((text) => ({ id: ++lastId, text }))].slice(-KEPT));
      }),
    [session, t],
  );

  return (
    <div className="vh" aria-live="polite" aria-relevant="additions">
      {lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

type Translate = TFunction<['chat', 'combat']>;

/** What others said since: only at the end, because older entries are loaded in front. */
function newlySaid(state: TableState, before: TableState, t: Translate): (string | undefined)[] {
  if (state.entries === before.entries || before.table === null) return [];
  const heard = before.entries.at(-1)?.seq ?? before.table.seq;
  return state.entries
    .filter(({ seq, by }) => seq > heard && by !== state.me)
    .slice(-KEPT)
    .map((entry) => spoken(entry, state, t));
}

function spoken({ by, change }: Entry, state: TableState, t: Translate): string | undefined {
  const name = (by === undefined ? undefined : nameOf(state, by)) ?? t('someone');
  switch (change.type) {
    case 'MessagePosted': {
      const text = change.text.length > MAX_CHARACTERS ? `${change.text.slice(0, MAX_CHARACTERS)}…` : change.text;
      return t(change.to.length > 0 ? 'announce.whispered' : 'announce.said', { name: change.speaker ?? name, text });
    }
    case 'DiceRolled':
      return t('announce.rolled', { name, total: change.total });
    case 'PowerRolled':
      return t('announce.rolledPower', { name, total: change.total, tier: change.tier });
    case 'SessionStarted':
    case 'SessionEnded':
    case 'CombatStarted':
    case 'RoundStarted':
    case 'CombatEnded':
      return undefined;
  }
}

/** What became of the combat: whose turn it is, which side acts, or that it is over. */
function turnChange(state: TableState, before: TableState, t: Translate): string | undefined {
  const combat = state.table?.combat;
  const was = before.table?.combat;
  if (before.table === null || combat === was) return undefined;
  if (combat === undefined) return t('combat:announce.ended');
  if (combat.currentTokenId !== undefined && combat.currentTokenId !== was?.currentTokenId) {
    const token = state.table?.scene?.tokens.find(({ id }) => id === combat.currentTokenId);
    if (!token) return undefined;
    return t(token.ownerId === state.me ? 'combat:announce.yourTurn' : 'combat:announce.turn', { name: token.name, round: combat.round });
  }
  const sideChanged = combat.sideToAct !== was?.sideToAct || combat.round !== was?.round;
  if (combat.currentTokenId === undefined && combat.sideToAct !== undefined && (sideChanged || was?.currentTokenId !== undefined)) {
    return t(`combat:announce.side.${combat.sideToAct}`, { round: combat.round });
  }
  return undefined;
}
