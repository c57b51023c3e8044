/**
 * What crosses the wire, named as in the server's contracts and generated from its OpenAPI document. Ids are UUIDs, times
 * ISO-8601 in UTC, places and sizes in grid squares (origin top left, x to the right, y down). A field that may be absent is
 * left out, never null.
 */
import type {
  BookmarkPlaced,
  BookmarkRemoved,
  ColorChosen,
  CombatEnded,
  CombatShown,
  CombatStarted,
  CombatantAdded,
  CombatantRemoved,
  CreateRoom,
  DiceRolled,
  FogHidden,
  FogRevealed,
  GridAligned,
  HistoryAccessChanged,
  InviteIssued,
  JoinRoom,
  MapPlaced,
  MemberJoined,
  MemberLeft,
  MemberRemoved,
  MessagePosted,
  PowerRolled,
  Presence,
  ReplyError,
  RoleChanged,
  RoomCreated,
  RoomRenamed,
  RoundStarted,
  SceneActivated,
  SceneAdded,
  SceneEdited,
  SceneRemoved,
  SceneShown,
  SessionAttended,
  SessionEnded,
  SessionPaused,
  SessionResumed,
  SessionStarted,
  SideToAct,
  Signal,
  TableCommand,
  TableShown,
  TokenEdited,
  TokenHidden,
  TokenMoved,
  TokenPlaced,
  TokenRemoved,
  TokenRevealed,
  TurnEnded,
  TurnStarted,
} from './schema';

export type {
  Area,
  AssetDescription as Asset,
  Change,
  Characteristic,
  ClientConfiguration as ServerConfig,
  CombatView,
  Combatant,
  CreatedRoom,
  DiceGroup,
  DiceRolled,
  Die,
  DieFate,
  Fog,
  Frame,
  Grid,
  HistoryAccess,
  InvitedRoom,
  ListedRoom as RoomSummary,
  Me,
  MemberView,
  MessagePosted,
  Person,
  PlayerColor,
  Point,
  PowerRolled,
  Role,
  SceneView,
  Secrecy,
  SessionView,
  SessionViewState as SessionState,
  Side,
  Signal,
  StoredAsset,
  TableView,
  TokenView,
  TurnMode,
} from './schema';

export type Id = string;

/** The changes that stay in the chat. */
export type ChatChange = MessagePosted | DiceRolled | PowerRolled;

/** A message or a roll in the history of a room. */
export interface ChatEntry {
  seq: number;
  at: string;
  by: Id;
  change: ChatChange;
}

export type RoomChange =
  | RoomCreated
  | RoomRenamed
  | InviteIssued
  | MemberJoined
  | MemberLeft
  | MemberRemoved
  | RoleChanged
  | ColorChosen
  | SessionStarted
  | SessionPaused
  | SessionResumed
  | SessionEnded
  | SessionAttended
  | HistoryAccessChanged;

/** What is told to the owner of a bookmark alone; it is no part of the table. */
export type BookmarkChange = BookmarkPlaced | BookmarkRemoved;

export type SceneChange =
  | SceneAdded
  | SceneEdited
  | MapPlaced
  | GridAligned
  | SceneActivated
  | SceneRemoved
  | TokenPlaced
  | TokenEdited
  | TokenMoved
  | TokenHidden
  | TokenRevealed
  | TokenRemoved
  | FogRevealed
  | FogHidden;

export type CombatChange =
  | CombatStarted
  | CombatEnded
  | RoundStarted
  | SideToAct
  | TurnStarted
  | TurnEnded
  | CombatantAdded
  | CombatantRemoved;

/** Changes made by the viewer cut: what is seen became another whole. */
export type ShownChange = SceneShown | CombatShown | TableShown;

/** What may be asked of a table; the server decides. Rooms are created and joined over HTTP. */
export type Command = Exclude<TableCommand, CreateRoom | JoinRoom>;

/** The answer to a command; without `commandId` when the command was too broken to have one. */
export type Reply =
  | { commandId: Id; status: 'accepted'; seq: number }
  | { commandId?: Id; status: 'rejected'; error: ReplyError };

/** A signal of somebody else's, or who is here now. */
export type ReceivedSignal = (Signal & { by: Id }) | Presence;
