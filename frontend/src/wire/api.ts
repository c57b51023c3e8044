import createClient from 'openapi-fetch';
import type { Projection, RequestPath, ServerStatus } from '../admin/types';
import type { Export, NewExport } from '../export/types';
import type { NoteAccepted, NoteCommand, NoteSummary, NoteVersion, NoteView } from '../notes/types';
import type { Recap } from '../recap/types';
import type { SearchPage, SearchParameters } from '../search/types';
import type { Delivery, Webhook } from '../webhooks/types';
import { problemOf } from './problem';
import { Rejected, UNREACHABLE } from './rejected';
import type { paths, SentNoteCommand } from './schema';
import { readable } from './serverJson';
import type {
  Asset,
  ChatEntry,
  CreatedRoom,
  Id,
  InvitedRoom,
  Me,
  Person,
  RoomSummary,
  ServerConfig,
  SessionView,
  StoredAsset,
  TableView,
} from './types';
import { traceparent } from './trace';
import { upload, type UploadOptions } from './upload';

/** The server's HTTP side. Every call fails with {@link Rejected}, also when the server cannot be reached. */
export interface Api {
  config(): Promise<ServerConfig>;
  me(): Promise<Me>;
  /** Deletes my own account, whose id this is; there is no way back. */
  deleteAccount(id: Id): Promise<void>;
  /** Last played first. */
  rooms(): Promise<RoomSummary[]>;
  createRoom(name: string): Promise<CreatedRoom>;
  joinRoom(inviteCode: string): Promise<InvitedRoom>;
  invitedRoom(inviteCode: string): Promise<InvitedRoom>;
  table(roomId: Id): Promise<TableView>;
  /** Newest first. */
  messages(roomId: Id, page: { before?: number; limit: number }): Promise<ChatEntry[]>;
  /** Newest first. */
  sessions(roomId: Id): Promise<SessionView[]>;
  people(roomId: Id): Promise<Person[]>;
  /** Searches one room or, without one, all rooms I am in. Fails with an `AbortError` when it is cancelled. */
  search(roomId: Id | undefined, parameters: SearchParameters, signal?: AbortSignal): Promise<SearchPage>;
  recap(roomId: Id, sessionId: Id): Promise<Recap>;
  /** My own exports, newest first. */
  exports(roomId: Id): Promise<Export[]>;
  startExport(roomId: Id, wanted: NewExport): Promise<Export>;
  exportFile(roomId: Id, exportId: Id): Promise<Blob>;
  deleteExport(roomId: Id, exportId: Id): Promise<void>;
  notes(roomId: Id): Promise<NoteSummary[]>;
  note(roomId: Id, noteId: Id): Promise<NoteView>;
  /** Newest first. */
  noteVersions(roomId: Id, noteId: Id): Promise<NoteVersion[]>;
  /** The note as it was. */
  noteVersion(roomId: Id, noteId: Id, version: number): Promise<NoteView>;
  /** Takes effect once, however often the same command is sent. */
  changeNote(roomId: Id, noteId: Id, command: { commandId: Id } & NoteCommand): Promise<NoteAccepted>;
  /** For Directors: oldest first. */
  webhooks(roomId: Id): Promise<Webhook[]>;
  /** Makes a new secret and tells it, once. */
  renewWebhookSecret(roomId: Id, webhookId: Id): Promise<{ secret: string }>;
  pingWebhook(roomId: Id, webhookId: Id): Promise<Delivery>;
  /** Attempts before the one with this number, newest first. */
  deliveries(roomId: Id, webhookId: Id, before?: number): Promise<Delivery[]>;
  sendAgain(roomId: Id, webhookId: Id, seq: number): Promise<Delivery>;
  /** Fails with an `AbortError` when it is cancelled. */
  uploadAsset(roomId: Id, image: Blob, options?: UploadOptions): Promise<StoredAsset>;
  asset(roomId: Id, assetId: string): Promise<Asset>;
  /** A preview with at most `max` pixels a side. */
  assetImage(roomId: Id, assetId: string, max: number): Promise<Blob>;
  /** Level 0 is the full size, each next one half of it. */
  assetTile(roomId: Id, assetId: string, level: number, column: number, row: number): Promise<Blob>;
  /** For administrators only, as is the next. */
  serverStatus(): Promise<ServerStatus>;
  /** Has a view of the events made anew, for administrators; people read the old one until it is done. */
  rebuildProjection(name: string): Promise<Projection>;
  /** How this very request reached the server. */
  requestPath(): Promise<RequestPath>;
}

/**
 * Gives the access token to send, after renewing it if need be or, with `fresh`, in any case because the server refused the
 * last one; null when nobody is signed in.
 */
export type TokenSource = (demand?: 'fresh') => Promise<string | null>;

export function createApi(accessToken: TokenSource, origin: string = window.location.origin): Api {
  const client = createClient<paths>({ baseUrl: origin });
  client.use({
    async onRequest({ request }) {
      const token = await accessToken();
      if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
      if (!request.headers.has('traceparent')) request.headers.set('traceparent', traceparent());
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw problemOf(response.status, await response.text());
    },
    onError: ({ error }) =>
      error instanceof Rejected || isCancelled(error) ? undefined : new Rejected(UNREACHABLE, 'The server cannot be reached.'),
  });
  const room = (roomId: Id) => ({ params: { path: { roomId } } });

  return {
    config: () => body(client.GET('/api/config')),
    me: () => body(client.GET('/api/me')),
    deleteAccount: async (confirm) => {
      await client.DELETE('/api/me', { params: { query: { confirm } } });
    },
    rooms: () => body(client.GET('/api/rooms')),
    createRoom: (name) => body(client.POST('/api/rooms', { body: { name } })),
    joinRoom: (inviteCode) => body(client.POST('/api/rooms/join', { body: { inviteCode } })),
    invitedRoom: (code) => body(client.GET('/api/invites/{code}', { params: { path: { code } } })),
    table: (roomId) => body(client.GET('/api/rooms/{roomId}/table', room(roomId))),
    messages: async (roomId, query) =>
      (await body(client.GET('/api/rooms/{roomId}/messages', { params: { path: { roomId }, query } }))).filter(isChat),
    sessions: (roomId) => body(client.GET('/api/rooms/{roomId}/sessions', room(roomId))),
    people: (roomId) => body(client.GET('/api/rooms/{roomId}/people', room(roomId))),
    search: (roomId, query, signal) =>
      body(
        roomId === undefined
          ? client.GET('/api/search', { params: { query }, ...(signal && { signal }) })
          : client.GET('/api/rooms/{roomId}/search', { params: { path: { roomId }, query }, ...(signal && { signal }) }),
      ),
    recap: (roomId, sessionId) =>
      body(client.GET('/api/rooms/{roomId}/sessions/{sessionId}/recap', { params: { path: { roomId, sessionId } } })),
    exports: (roomId) => body(client.GET('/api/rooms/{roomId}/exports', room(roomId))),
    startExport: (roomId, wanted) => body(client.POST('/api/rooms/{roomId}/exports', { ...room(roomId), body: wanted })),
    exportFile: (roomId, exportId) =>
      body(
        client.GET('/api/rooms/{roomId}/exports/{exportId}/file', { params: { path: { roomId, exportId } }, parseAs: 'blob' }),
      ),
    deleteExport: async (roomId, exportId) => {
      await client.DELETE('/api/rooms/{roomId}/exports/{exportId}', { params: { path: { roomId, exportId } } });
    },
    notes: (roomId) => body(client.GET('/api/rooms/{roomId}/notes', room(roomId))),
    note: (roomId, noteId) => body(client.GET('/api/rooms/{roomId}/notes/{noteId}', { params: { path: { roomId, noteId } } })),
    noteVersions: (roomId, noteId) =>
      body(client.GET('/api/rooms/{roomId}/notes/{noteId}/versions', { params: { path: { roomId, noteId } } })),
    noteVersion: (roomId, noteId, version) =>
      body(
        client.GET('/api/rooms/{roomId}/notes/{noteId}/versions/{version}', { params: { path: { roomId, noteId, version } } }),
      ),
    changeNote: (roomId, noteId, command) =>
      body(
        client.POST('/api/rooms/{roomId}/notes/{noteId}/commands', {
          params: { path: { roomId, noteId } },
          headers: { traceparent: traceparent(command.commandId) },
          // the generator takes a command with its id for one more kind of command
          body: command as unknown as SentNoteCommand,
        }),
      ),
    webhooks: (roomId) => body(client.GET('/api/rooms/{roomId}/webhooks', room(roomId))),
    renewWebhookSecret: (roomId, webhookId) =>
      body(client.POST('/api/rooms/{roomId}/webhooks/{webhookId}/secret', { params: { path: { roomId, webhookId } } })),
    pingWebhook: (roomId, webhookId) =>
      body(client.POST('/api/rooms/{roomId}/webhooks/{webhookId}/ping', { params: { path: { roomId, webhookId } } })),
    deliveries: (roomId, webhookId, before) =>
      body(
        client.GET('/api/rooms/{roomId}/webhooks/{webhookId}/deliveries', {
          params: { path: { roomId, webhookId }, query: { ...(before !== undefined && { before }) } },
        }),
      ),
    sendAgain: (roomId, webhookId, seq) =>
      body(
        client.POST('/api/rooms/{roomId}/webhooks/{webhookId}/events/{seq}/send', { params: { path: { roomId, webhookId, seq } } }),
      ),
    uploadAsset: async (roomId, image, options) =>
      upload(`${origin}/api/rooms/${roomId}/assets`, await accessToken(), image, options),
    asset: (roomId, assetId) =>
      body(client.GET('/api/rooms/{roomId}/assets/{assetId}', { params: { path: { roomId, assetId } } })),
    assetImage: (roomId, assetId, max) =>
      body(
        client.GET('/api/rooms/{roomId}/assets/{assetId}/image', {
          params: { path: { roomId, assetId }, query: { max } },
          parseAs: 'blob',
        }),
      ),
    assetTile: (roomId, assetId, level, column, row) =>
      body(
        client.GET('/api/rooms/{roomId}/assets/{assetId}/tiles/{level}/{column}/{row}', {
          params: { path: { roomId, assetId, level, column, row } },
          parseAs: 'blob',
        }),
      ),
    serverStatus: () => body(client.GET('/api/admin/status')),
    rebuildProjection: (name) => body(client.POST('/api/admin/projections/{name}/rebuild', { params: { path: { name } } })),
    requestPath: () => body(client.GET('/api/admin/path')),
  };
}

/** The body of an answer; other than good ones have been thrown by then. */
async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Rejected('HTTP_204', 'The server answered without a body.');
  return readable(data);
}

/** Whoever asked has given up: a new question has taken the place of this one. */
function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function isChat(entry: { change: { type: string } }): entry is ChatEntry {
  return ['MessagePosted', 'DiceRolled', 'PowerRolled'].includes(entry.change.type);
}
