import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { TableProvider } from '../../table/TableContext';
import type { TableSession } from '../../table/types';
import type { Api } from '../../wire/api';
import { ApiProvider } from '../../wire/ApiContext';
import { Rejected } from '../../wire/rejected';
import { NOTES, summaryOf, VERSIONS } from '../fixtures';
import type { NoteView } from '../types';

/** A server that knows the notes of the fixtures, takes every change, and has no images. */
export function notesApi(changes: Partial<Api> = {}): Api {
  const find = (noteId: string): Promise<NoteView> => {
    const note = NOTES.find((one) => one.noteId === noteId);
    return note === undefined ? Promise.reject(new Rejected('NOTE_NOT_FOUND', 'no such note')) : Promise.resolve(note);
  };
  const api: Partial<Api> = {
    notes: () => Promise.resolve(NOTES.map(summaryOf)),
    note: (_room, noteId) => find(noteId),
    noteVersions: () => Promise.resolve([...VERSIONS]),
    noteVersion: async (_room, noteId, version) => ({
      ...(await find(noteId)),
      version,
      ...(version < 4 && { text: 'The bell was cast from the chain of the harbour.\n\nWhoever strikes it owes the tide.' }),
      ...(version < 2 && { title: 'A contract', text: 'The bell was cast.' }),
    }),
    changeNote: (_room, _note, { commandId }) => Promise.resolve({ commandId, version: 5 }),
    assetImage: () => Promise.reject(new Rejected('ASSET_NOT_FOUND', 'no such image')),
    ...changes,
  };
  return api as Api;
}

interface AtNotesProps {
  session: TableSession;
  api?: Api;
  children: ReactNode;
}

/** What the notes need around them. */
export function AtNotes({ session, api, children }: AtNotesProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const [server] = useState(() => api ?? notesApi());
  return (
    <MemoryRouter initialEntries={['/rooms/room']}>
      <QueryClientProvider client={client}>
        <ApiProvider value={server}>
          <TableProvider value={session}>{children}</TableProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MemoryRouter>
  );
}
