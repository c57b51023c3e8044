import type { Change } from '../wire/types';

type ChangeType = Change['type'];

/** What one chooses from: the changes a spectator can be told, put together as people think of them. */
export const GROUPS = {
  chat: ['MessagePosted'],
  rolls: ['DiceRolled', 'PowerRolled'],
  sessions: ['SessionAttended', 'SessionEnded', 'SessionPaused', 'SessionResumed', 'SessionStarted'],
  people: ['ColorChosen', 'MemberJoined', 'MemberLeft', 'MemberRemoved', 'RoleChanged'],
  combat: [
    'CombatEnded',
    'CombatShown',
    'CombatStarted',
    'CombatantAdded',
    'CombatantRemoved',
    'RoundStarted',
    'SideToAct',
    'TurnEnded',
    'TurnStarted',
  ],
  board: [
    'FogHidden',
    'FogRevealed',
    'GridAligned',
    'MapPlaced',
    'SceneActivated',
    'SceneEdited',
    'SceneShown',
    'TokenEdited',
    'TokenMoved',
    'TokenPlaced',
    'TokenRemoved',
  ],
  room: ['HistoryAccessChanged', 'RoomCreated', 'RoomRenamed'],
} as const satisfies Record<string, readonly ChangeType[]>;

export type Group = keyof typeof GROUPS;

export const ALL_GROUPS = Object.keys(GROUPS) as Group[];

/** The groups a webhook tells of, those too of which it tells only a part. No names stand for all. */
export function groupsOf(changeTypes: readonly string[]): Group[] {
  if (changeTypes.length === 0) return ALL_GROUPS;
  return ALL_GROUPS.filter((group) => GROUPS[group].some((type) => changeTypes.includes(type)));
}

/** The names of changes for these groups; none when it is all of them, so that kinds that are yet to come are told too. */
export function typesOf(groups: readonly Group[]): ChangeType[] {
  return groups.length === ALL_GROUPS.length ? [] : groups.flatMap((group) => [...GROUPS[group]]);
}
