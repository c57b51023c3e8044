import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TableSession, TableState } from '../table/types';
import { mayDirect } from '../table/selectors';
import type { Grid, Id, SceneView, TokenView } from '../wire/types';
import type { Camera, Insets } from './camera';
import type { Size } from './geometry';

export type Tool = 'select' | 'measure' | 'ping' | 'fog' | 'place';
export type FogStroke = 'reveal' | 'hide';

/** The grid of a scene while it is lined up with the map; nobody else sees it until it is saved. */
export interface Alignment {
  sceneId: Id;
  grid: Grid;
  width: number;
  height: number;
}

/** What the next placed token will be. */
export interface TokenDraft {
  name: string;
  size: number;
  color?: string;
  ownerId?: Id;
  portraitId?: string;
  hidden: boolean;
}

/** The panel beside the tools; one at a time. */
export type SidePanel =
  | { kind: 'newScene' }
  | { kind: 'editScene'; sceneId: Id }
  | { kind: 'alignGrid' }
  | { kind: 'placeToken' }
  | { kind: 'editToken'; tokenId: Id };

/** How this person looks at the board; nobody else's business, and never sent. */
export interface BoardState {
  camera: Camera;
  /** The scene the camera was opened on; whoever comes back to it finds it as it was left. */
  openedScene?: Id;
  view: Size;
  /** What panels cover of the view. */
  insets: Insets;
  tool: Tool;
  fogStroke: FogStroke;
  /** A prepared scene a Director looks at instead of the one players see. */
  preparing?: Id;
  /** A Director looks at what players see. */
  asPlayer: boolean;
  selection: readonly Id[];
  /** The token whose button has the keyboard. */
  focused?: Id;
  /** Tokens are being dragged. */
  dragging: boolean;
  panel?: SidePanel;
  draft: TokenDraft;
  alignment?: Alignment;
  /** The last thing to be told to those who do not see the board. */
  said: string;
}

export type BoardStore = StoreApi<BoardState>;

const FRESH: BoardState = {
  camera: { x: 0, y: 0, scale: 52 },
  view: { width: 0, height: 0 },
  insets: { top: 72, right: 12, bottom: 80, left: 72 },
  tool: 'select',
  fogStroke: 'reveal',
  asPlayer: false,
  selection: [],
  dragging: false,
  draft: { name: '', size: 1, hidden: false },
  said: '',
};

const stores = new WeakMap<TableSession, BoardStore>();

/** The one board store of an open table: the board, its tools and the scene menu share it as long as the table is open. */
export function boardStoreOf(session: TableSession): BoardStore {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const store = createStore<BoardState>(() => FRESH);
  stores.set(session, store);
  return store;
}

/** The scene this person looks at: what players see, or for a Director one that is being prepared. */
export function shownScene(state: TableState, board: Pick<BoardState, 'preparing'>): SceneView | undefined {
  const { table } = state;
  if (table === null) return undefined;
  const preparing = board.preparing === undefined || !mayDirect(state) ? undefined : sceneOf(state, board.preparing);
  return preparing ?? table.scene;
}

export function sceneOf(state: TableState, sceneId: Id): SceneView | undefined {
  const { table } = state;
  return table?.scene?.id === sceneId ? table.scene : table?.preparedScenes.find((scene) => scene.id === sceneId);
}

export function tokenOf(state: TableState, board: Pick<BoardState, 'preparing'>, tokenId: Id): TokenView | undefined {
  return shownScene(state, board)?.tokens.find((token) => token.id === tokenId);
}

/** Takes up a tool; what was half done with another one ends. */
export function chooseTool(board: BoardStore, tool: Tool) {
  board.setState({ tool, panel: tool === 'place' ? { kind: 'placeToken' } : undefined, alignment: undefined });
}

export function select(board: BoardStore, selection: readonly Id[]) {
  board.setState({ selection });
}

export function toggleSelected(board: BoardStore, tokenId: Id) {
  board.setState(({ selection }) => ({
    selection: selection.includes(tokenId) ? selection.filter((id) => id !== tokenId) : [...selection, tokenId],
  }));
}

export function say(board: BoardStore, said: string) {
  board.setState({ said });
}

/** Opens a panel, or closes the one that is open. */
export function openPanel(board: BoardStore, panel: SidePanel | undefined) {
  board.setState(({ tool, alignment }) => ({
    panel,
    alignment: panel?.kind === 'alignGrid' ? alignment : undefined,
    tool: panel?.kind === 'placeToken' ? 'place' : tool === 'place' ? 'select' : tool,
  }));
}

/** One step back, as Escape does; false when there is nothing to go back from. */
export function stepBack(board: BoardStore): boolean {
  const { panel, tool, selection, asPlayer } = board.getState();
  if (panel !== undefined) openPanel(board, undefined);
  else if (tool !== 'select') chooseTool(board, 'select');
  else if (selection.length > 0) select(board, []);
  else if (asPlayer) board.setState({ asPlayer: false });
  else return false;
  return true;
}
