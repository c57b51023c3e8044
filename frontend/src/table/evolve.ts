import type { Change, Frame, TableView } from '../wire/types';
import { evolveCombat } from './evolveCombat';
import { evolveRoom, type Moment } from './evolveRoom';
import { evolveScene } from './evolveScene';

/**
 * The table after one more frame. Never changes what it is given, and keeps every part that stays the same, so that
 * whoever watches a part can compare by identity.
 */
export function applyFrame(table: TableView, frame: Frame): TableView {
  const evolved = frame.changes.reduce((before, change) => evolve(before, change, frame), table);
  return { ...evolved, seq: Math.max(frame.seq, evolved.seq) };
}

/** The table after one change; it agrees with the fold of the server, which the order of members, scenes and tokens shows. */
export function evolve(table: TableView, change: Change, moment: Moment): TableView {
  switch (change.type) {
    case 'RoomCreated':
    case 'RoomRenamed':
    case 'InviteIssued':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'MemberRemoved':
    case 'RoleChanged':
    case 'ColorChosen':
    case 'SessionStarted':
    case 'SessionPaused':
    case 'SessionResumed':
    case 'SessionEnded':
    case 'SessionAttended':
    case 'HistoryAccessChanged':
      return evolveRoom(table, change, moment);
    case 'SceneAdded':
    case 'SceneEdited':
    case 'MapPlaced':
    case 'GridAligned':
    case 'SceneActivated':
    case 'SceneRemoved':
    case 'TokenPlaced':
    case 'TokenEdited':
    case 'TokenMoved':
    case 'TokenHidden':
    case 'TokenRevealed':
    case 'TokenRemoved':
    case 'FogRevealed':
    case 'FogHidden':
      return evolveScene(table, change);
    case 'CombatStarted':
    case 'CombatEnded':
    case 'RoundStarted':
    case 'SideToAct':
    case 'TurnStarted':
    case 'TurnEnded':
    case 'CombatantAdded':
    case 'CombatantRemoved':
      return withCombat(table, evolveCombat(table.combat, change));
    case 'SceneShown':
      return { ...table, scene: change.scene };
    case 'CombatShown':
      return withCombat(table, change.combat);
    case 'TableShown':
      return change.table;
    case 'MessagePosted':
    case 'DiceRolled':
    case 'PowerRolled':
    case 'BookmarkPlaced':
    case 'BookmarkRemoved':
    case 'WebhookAdded':
    case 'WebhookChanged':
    case 'WebhookRemoved':
    case 'WebhookSecretRenewed':
      return table;
    default:
      return unknown(change, table);
  }
}

function withCombat({ combat: _former, ...table }: TableView, combat: TableView['combat']): TableView {
  return combat === undefined ? table : { ...table, combat };
}

/** A newer server may tell changes this client does not know: they change nothing, and the type checker finds missing cases. */
function unknown(_change: never, table: TableView): TableView {
  return table;
}
