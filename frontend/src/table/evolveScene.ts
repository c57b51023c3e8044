import type { Id, SceneChange, SceneView, TableView, TokenView } from '../wire/types';
import { coverArea, resizeFog, revealArea } from './fog';

/**
 * Folds scenes and what is on them. Scenes and tokens stand in the order of their ids, so that one that comes out of the
 * fog takes the place it always had for those who saw it.
 */
export function evolveScene(table: TableView, change: SceneChange): TableView {
  switch (change.type) {
    case 'SceneAdded':
      return { ...table, preparedScenes: inOrder([...table.preparedScenes, emptyScene(change)]) };
    case 'SceneEdited': {
      const { sceneId, name, width, height } = change;
      return withScene(table, sceneId, (scene) => ({ ...scene, name, width, height, fog: resizeFog(scene.fog, width, height) }));
    }
    case 'MapPlaced':
      return withScene(table, change.sceneId, ({ grid: _unaligned, mapId: _former, ...scene }) =>
        change.mapId === undefined ? scene : { ...scene, mapId: change.mapId },
      );
    case 'GridAligned':
      return withScene(table, change.sceneId, (scene) => ({ ...scene, grid: change.grid }));
    case 'SceneActivated':
      return activate(table, change.sceneId);
    case 'SceneRemoved':
      return remove(table, change.sceneId);
    case 'FogRevealed':
      return withScene(table, change.sceneId, (scene) => ({ ...scene, fog: revealArea(scene.fog, change.area) }));
    case 'FogHidden':
      return withScene(table, change.sceneId, (scene) => ({ ...scene, fog: coverArea(scene.fog, change.area) }));
    case 'TokenPlaced':
      return withScene(table, change.sceneId, (scene) => ({
        ...scene,
        tokens: inOrder([...withoutToken(scene, change.tokenId), tokenOf(change)]),
      }));
    case 'TokenEdited': {
      const { tokenId, name, size } = change;
      return withToken(table, tokenId, ({ id, x, y, hidden }) => ({ id, name, x, y, size, hidden, ...lookOf(change) }));
    }
    case 'TokenMoved': {
      const end = change.path.at(-1);
      return end === undefined ? table : withToken(table, change.tokenId, (token) => ({ ...token, x: end.x, y: end.y }));
    }
    case 'TokenHidden':
      return withToken(table, change.tokenId, (token) => ({ ...token, hidden: true }));
    case 'TokenRevealed':
      return withToken(table, change.tokenId, (token) => ({ ...token, hidden: false }));
    case 'TokenRemoved':
      return withSceneOf(table, change.tokenId, (scene) => ({ ...scene, tokens: withoutToken(scene, change.tokenId) }));
  }
}

function emptyScene({ sceneId, name, width, height, mapId }: Extract<SceneChange, { type: 'SceneAdded' }>): SceneView {
  const scene: SceneView = { id: sceneId, name, width, height, fog: { width, height, covered: '' }, tokens: [] };
  return mapId === undefined ? scene : { ...scene, mapId };
}

function activate(table: TableView, sceneId: Id): TableView {
  const next = table.preparedScenes.find((scene) => scene.id === sceneId);
  if (next === undefined) return table;
  const prepared = table.preparedScenes.filter((scene) => scene.id !== sceneId);
  return {
    ...table,
    scene: next,
    preparedScenes: table.scene === undefined ? prepared : inOrder([...prepared, table.scene]),
  };
}

function remove(table: TableView, sceneId: Id): TableView {
  const { scene, ...rest } = table;
  const preparedScenes = table.preparedScenes.filter((prepared) => prepared.id !== sceneId);
  return scene === undefined || scene.id === sceneId ? { ...rest, preparedScenes } : { ...table, preparedScenes };
}

function withScene(table: TableView, sceneId: Id, edit: (scene: SceneView) => SceneView): TableView {
  if (table.scene?.id === sceneId) return { ...table, scene: edit(table.scene) };
  if (!table.preparedScenes.some((scene) => scene.id === sceneId)) return table;
  return {
    ...table,
    preparedScenes: table.preparedScenes.map((scene) => (scene.id === sceneId ? edit(scene) : scene)),
  };
}

function withSceneOf(table: TableView, tokenId: Id, edit: (scene: SceneView) => SceneView): TableView {
  const scenes = table.scene === undefined ? table.preparedScenes : [table.scene, ...table.preparedScenes];
  const holder = scenes.find((scene) => scene.tokens.some((token) => token.id === tokenId));
  return holder === undefined ? table : withScene(table, holder.id, edit);
}

function withToken(table: TableView, tokenId: Id, edit: (token: TokenView) => TokenView): TableView {
  return withSceneOf(table, tokenId, (scene) => ({
    ...scene,
    tokens: scene.tokens.map((token) => (token.id === tokenId ? edit(token) : token)),
  }));
}

function withoutToken(scene: SceneView, tokenId: Id): TokenView[] {
  return scene.tokens.filter((token) => token.id !== tokenId);
}

function tokenOf(placed: Extract<SceneChange, { type: 'TokenPlaced' }>): TokenView {
  const { tokenId: id, name, x, y, size, hidden } = placed;
  return { id, name, x, y, size, hidden, ...lookOf(placed) };
}

/** The optional parts of a token's look; absent ones are left out. */
function lookOf({ ownerId, color, portraitId }: Pick<TokenView, 'ownerId' | 'color' | 'portraitId'>): Partial<TokenView> {
  return {
    ...(ownerId !== undefined && { ownerId }),
    ...(color !== undefined && { color }),
    ...(portraitId !== undefined && { portraitId }),
  };
}

function inOrder<T extends { id: Id }>(things: T[]): T[] {
  return things.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
