import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { aTable, fakeSession, LUZ, MEMBERS } from '../dock/fixtures';
import type { TableState } from '../table/types';
import { Panel } from '../ui/Panel';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import ConflictDialog from './ConflictDialog';
import { contentOf } from './noteContent';
import { aNote, NOTES } from './fixtures';
import NotesPanel from './NotesPanel';
import { useNotePlaces, type Place } from './notePlaces';
import { AtNotes, notesApi } from './testing/AtNotes';
import { useNoteDesk } from './useNoteDesk';

interface Scene {
  place: Place;
  state: Partial<TableState>;
  server: Partial<Api>;
  width: number;
}

const never = () => new Promise<never>(() => undefined);

const meta: Meta<Scene> = {
  title: 'Notes/NotesPanel',
  args: { place: { view: 'list' }, state: {}, server: {}, width: 376 },
  render: ({ place, state, server, width }) => (
    <AtNotes session={fakeSession(state)} api={notesApi(server)}>
      <Panel style={{ width, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <At place={place} />
      </Panel>
    </AtNotes>
  ),
};
export default meta;

type Story = StoryObj<Scene>;

/** The panel at a place. */
function At({ place }: { place: Place }) {
  const places = useNotePlaces();
  useState(() => places.go(place));
  return <NotesPanel />;
}

export const List: Story = {};

export const Phone: Story = { args: { width: 390 } };

export const Empty: Story = { args: { server: { notes: () => Promise.resolve([]) } } };

export const Loading: Story = { args: { server: { notes: never } } };

export const Failed: Story = { args: { server: { notes: () => Promise.reject(new Rejected('UNAVAILABLE', 'no answer')) } } };

/** Two hundred notes in as many folders as a long campaign has. */
export const Long: Story = {
  args: {
    server: {
      notes: () =>
        Promise.resolve(
          Array.from({ length: 200 }, (_, index) =>
            aNote({ noteId: `n${index}`, title: `Note ${index}`, folder: `Part ${index % 9}/Chapter ${index % 4}`, tags: [`tag ${index % 14}`] }),
          ),
        ),
    },
  },
};

export const Reading: Story = { args: { place: { view: 'note', noteId: 'contract' } } };

export const ForDirectors: Story = { args: { place: { view: 'note', noteId: 'third-stroke' } } };

export const Spectator: Story = {
  args: {
    place: { view: 'note', noteId: 'contract' },
    state: { me: LUZ, table: aTable({ members: MEMBERS.map((member) => (member.userId === LUZ ? { ...member, role: 'SPECTATOR' } : member)) }) },
    server: { note: () => Promise.resolve({ ...NOTES[0]!, mayEdit: false, mayShare: false }) },
  },
};

export const Gone: Story = { args: { place: { view: 'note', noteId: 'nowhere' } } };

export const Writing: Story = { args: { place: { view: 'editor', noteId: 'contract' } } };

export const History: Story = { args: { place: { view: 'history', noteId: 'contract' } } };

/** Both texts of a note that two people wrote in. */
export const Conflict: StoryObj = {
  render: () => (
    <AtNotes session={fakeSession()} api={notesApi()}>
      <TwoTexts />
    </AtNotes>
  ),
};

function TwoTexts() {
  const desk = useNoteDesk();
  useState(() => {
    const note = NOTES[0]!;
    const mine = { ...contentOf(note), text: note.text.replace('a name', 'two names').replace('first | the tide turns', 'first | the tide stops') };
    const conflict = { ...note, version: 5, editedBy: LUZ, text: note.text.replace('a name', 'its name').replace('page 41', 'page 14') };
    desk.store.setState({ drafts: { [note.noteId]: { basedOn: 4, base: contentOf(note), content: mine, conflict } } });
  });
  return <ConflictDialog noteId="contract" onClose={() => undefined} />;
}
