import { describe, expect, it } from 'vitest';
import type { Change, TableView } from '../wire/types';
import { applyFrame, evolve } from './evolve';
import { fogBits, isCovered } from './fog';

const AT = '2026-11-22T18:00:00Z';
const MOMENT = { seq: 8, at: AT };

const EMPTY: TableView = { roomId: 'room', seq: 7, name: 'The Drowned Bell', historyAccess: 'EVERYTHING', members: [], preparedScenes: [] };

/** The table after these changes, as one frame each. */
function after(changes: Change[], table: TableView = EMPTY): TableView {
  return changes.reduce((before, change) => evolve(before, change, MOMENT), table);
}

const placed = (tokenId: string, more: Partial<Extract<Change, { type: 'TokenPlaced' }>> = {}): Change => ({
  type: 'TokenPlaced',
  sceneId: 's1',
  tokenId,
  name: tokenId,
  x: 1,
  y: 1,
  size: 1,
  hidden: false,
  ...more,
});

const SCENE: Change[] = [
  { type: 'SceneAdded', sceneId: 's1', name: 'Bellhouse', width: 4, height: 3 },
  { type: 'SceneActivated', sceneId: 's1' },
];

describe('room', () => {
  it('seats, recolours, promotes and unseats members', () => {
    const joined = after([
      { type: 'MemberJoined', userId: 'a', role: 'DIRECTOR', color: 'CORAL' },
      { type: 'MemberJoined', userId: 'b', role: 'PLAYER', color: 'AMBER' },
      { type: 'ColorChosen', userId: 'b', color: 'SKY' },
      { type: 'RoleChanged', userId: 'b', role: 'SPECTATOR' },
    ]);
    expect(joined.members).toEqual([
      { userId: 'a', role: 'DIRECTOR', color: 'CORAL', joinedSeq: 8 },
      { userId: 'b', role: 'SPECTATOR', color: 'SKY', joinedSeq: 8 },
    ]);
    expect(after([{ type: 'MemberLeft', userId: 'a' }, { type: 'MemberRemoved', userId: 'b' }], joined).members).toEqual([]);
  });

  it('takes name and invite code', () => {
    const table = after([{ type: 'RoomRenamed', name: 'The Cinder Toll' }, { type: 'InviteIssued', inviteCode: 'KQ7XWB3M' }]);
    expect(table).toMatchObject({ name: 'The Cinder Toll', inviteCode: 'KQ7XWB3M' });
  });

  it('runs a session from start to end', () => {
    const started: Change = { type: 'SessionStarted', sessionId: 'x', number: 3 };
    expect(after([started]).session).toEqual({ id: 'x', number: 3, state: 'LIVE', startedAt: AT, fromSeq: 8, attendees: [] });
    expect(after([started, { type: 'SessionPaused', sessionId: 'x' }]).session?.state).toBe('PAUSED');
    expect(after([started, { type: 'SessionPaused', sessionId: 'x' }, { type: 'SessionResumed', sessionId: 'x' }]).session?.state).toBe('LIVE');
    expect(after([started, { type: 'SessionEnded', sessionId: 'x' }]).session).toMatchObject({ state: 'ENDED', endedAt: AT, toSeq: 8 });
  });

  it('notes who attends a session, once and in order', () => {
    const attended = (userId: string): Change => ({ type: 'SessionAttended', sessionId: 'x', userId });
    const started: Change = { type: 'SessionStarted', sessionId: 'x', number: 3 };
    expect(after([started, attended('b'), attended('a'), attended('b')]).session?.attendees).toEqual(['b', 'a']);
  });

  it('takes how far back members may look, and leaves bookmarks and webhooks to their own lists', () => {
    const table = after([{ type: 'HistoryAccessChanged', access: 'FROM_JOINING' }]);
    expect(table.historyAccess).toBe('FROM_JOINING');
    expect(after([{ type: 'BookmarkPlaced', bookmarkId: 'k', userId: 'a', seq: 3, label: 'The bell' }], table)).toBe(table);
    expect(after([{ type: 'WebhookAdded', webhookId: 'w', url: 'https://example.org', changeTypes: [] }], table)).toBe(table);
  });
});

describe('scenes', () => {
  it('shows another scene and keeps the one before among the prepared ones, in the order of their ids', () => {
    const table = after([
      { type: 'SceneAdded', sceneId: 's3', name: 'Crypt', width: 4, height: 3 },
      ...SCENE,
      { type: 'SceneAdded', sceneId: 's2', name: 'Market', width: 4, height: 3, mapId: 'm' },
      { type: 'SceneActivated', sceneId: 's2' },
    ]);
    expect(table.scene).toMatchObject({ id: 's2', mapId: 'm' });
    expect(table.preparedScenes.map((scene) => scene.id)).toEqual(['s1', 's3']);
  });

  it('forgets the alignment of the grid when another map is placed', () => {
    const grid = { squareSize: 70, offsetX: 1, offsetY: 2 };
    const aligned = after([...SCENE, { type: 'MapPlaced', sceneId: 's1', mapId: 'm' }, { type: 'GridAligned', sceneId: 's1', grid }]);
    expect(aligned.scene).toMatchObject({ mapId: 'm', grid });
    expect(after([{ type: 'MapPlaced', sceneId: 's1', mapId: 'n' }], aligned.scene === undefined ? EMPTY : aligned).scene).not.toHaveProperty('grid');
    expect(after([{ type: 'MapPlaced', sceneId: 's1' }], aligned).scene).not.toHaveProperty('mapId');
  });

  it('covers, uncovers and keeps fog in place when the scene is resized', () => {
    const area = { x: 1, y: 1, width: 9, height: 1 };
    const covered = after([...SCENE, { type: 'FogHidden', sceneId: 's1', area }]);
    const resized = after([{ type: 'SceneEdited', sceneId: 's1', name: 'Bellhouse', width: 6, height: 3 }], covered);
    const revealed = after([{ type: 'FogRevealed', sceneId: 's1', area }], covered);
    expect(coveredSquares(covered)).toEqual(['1,1', '2,1', '3,1']);
    expect(coveredSquares(resized)).toEqual(['1,1', '2,1', '3,1']);
    expect(revealed.scene?.fog.covered).toBe('');
  });

  it('removes scenes, the shown one too', () => {
    expect(after([...SCENE, { type: 'SceneRemoved', sceneId: 's1' }])).toEqual(EMPTY);
  });

  function coveredSquares({ scene }: TableView): string[] {
    if (scene === undefined) return [];
    const bits = fogBits(scene.fog);
    const squares = Array.from({ length: scene.width * scene.height }, (_, i) => [i % scene.width, Math.floor(i / scene.width)] as const);
    return squares.filter(([x, y]) => isCovered(scene.fog, bits, x, y)).map(String);
  }
});

describe('tokens', () => {
  it('stand in the order of their ids, wherever they came from', () => {
    const table = after([...SCENE, placed('t2'), placed('t3'), placed('t1')]);
    expect(table.scene?.tokens.map((token) => token.id)).toEqual(['t1', 't2', 't3']);
  });

  it('move to the end of their path, also on a prepared scene', () => {
    const path = [{ x: 2, y: 1 }, { x: 3, y: 2 }];
    const prepared: Change = { type: 'SceneAdded', sceneId: 's2', name: 'Market', width: 4, height: 3 };
    const table = after([...SCENE, prepared, placed('t1', { sceneId: 's2' }), { type: 'TokenMoved', tokenId: 't1', path }]);
    expect(table.preparedScenes[0]?.tokens[0]).toMatchObject({ x: 3, y: 2 });
  });

  it('change their look and lose what was taken from it', () => {
    const table = after([
      ...SCENE,
      placed('t1', { ownerId: 'b', color: '#112233', hidden: true }),
      { type: 'TokenEdited', tokenId: 't1', name: 'Ulk', size: 2, portraitId: 'p' },
    ]);
    expect(table.scene?.tokens[0]).toEqual({ id: 't1', name: 'Ulk', x: 1, y: 1, size: 2, hidden: true, portraitId: 'p' });
  });

  it('are hidden, revealed and removed', () => {
    const hidden = after([...SCENE, placed('t1'), { type: 'TokenHidden', tokenId: 't1' }]);
    expect(hidden.scene?.tokens[0]?.hidden).toBe(true);
    expect(after([{ type: 'TokenRevealed', tokenId: 't1' }], hidden).scene?.tokens[0]?.hidden).toBe(false);
    expect(after([{ type: 'TokenRemoved', tokenId: 't1' }], hidden).scene?.tokens).toEqual([]);
  });
});

describe('combat', () => {
  const STARTED: Change = {
    type: 'CombatStarted',
    sceneId: 's1',
    mode: 'ALTERNATING',
    firstSide: 'HEROES',
    combatants: [{ tokenId: 't1', side: 'HEROES' }, { tokenId: 't2', side: 'DIRECTOR' }],
  };

  it('goes through turns and rounds', () => {
    const turn = after([STARTED, { type: 'SideToAct', side: 'HEROES' }, { type: 'TurnStarted', tokenId: 't1' }]);
    expect(turn.combat).toMatchObject({ round: 1, sideToAct: 'HEROES', currentTokenId: 't1', acted: [] });
    const ended = after([{ type: 'TurnEnded', tokenId: 't1' }, { type: 'SideToAct', side: 'DIRECTOR' }], turn);
    expect(ended.combat).toMatchObject({ sideToAct: 'DIRECTOR', acted: ['t1'] });
    expect(ended.combat).not.toHaveProperty('currentTokenId');
    expect(after([{ type: 'RoundStarted', round: 2 }], ended).combat).toMatchObject({ round: 2, acted: [] });
    expect(after([{ type: 'CombatEnded' }], ended)).not.toHaveProperty('combat');
  });

  it('orders by initiative, those who come later too', () => {
    const table = after([
      { ...STARTED, mode: 'INITIATIVE', combatants: [{ tokenId: 't1', side: 'HEROES', initiative: 3 }, { tokenId: 't2', side: 'DIRECTOR', initiative: 9 }] },
      { type: 'CombatantAdded', combatant: { tokenId: 't3', side: 'HEROES', initiative: 5 } },
      { type: 'CombatantAdded', combatant: { tokenId: 't1', side: 'HEROES', initiative: 12 } },
    ]);
    expect(table.combat?.combatants.map(({ tokenId }) => tokenId)).toEqual(['t1', 't2', 't3']);
  });

  it('lets a combatant go with its turn', () => {
    const table = after([STARTED, { type: 'TurnStarted', tokenId: 't1' }, { type: 'CombatantRemoved', tokenId: 't1' }]);
    expect(table.combat).toMatchObject({ combatants: [{ tokenId: 't2' }], acted: [] });
    expect(table.combat).not.toHaveProperty('currentTokenId');
  });
});

describe('what is shown anew', () => {
  it('replaces scene, combat or the whole table', () => {
    const full = after([...SCENE, placed('t1')]);
    const other: TableView = { ...full, name: 'Another', seq: 99 };
    expect(after([{ type: 'SceneShown', scene: full.scene! }]).scene).toBe(full.scene);
    expect(after([{ type: 'CombatShown' }], full)).not.toHaveProperty('combat');
    expect(after([{ type: 'TableShown', table: other }], full)).toBe(other);
  });

  it('keeps the table for changes of a newer server', () => {
    const unknown = { type: 'WeatherChanged' } as unknown as Change;
    expect(applyFrame(EMPTY, { roomId: 'room', seq: 8, at: AT, changes: [unknown] })).toEqual({ ...EMPTY, seq: 8 });
  });
});
