import type { Meta, StoryObj } from '@storybook/react-vite';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import type { Person, RoomSummary } from '../wire/types';
import { JoinPage } from './JoinPage';
import { LobbyPage } from './LobbyPage';

const PEOPLE: readonly Person[] = [
  { userId: 'anneke', name: 'Anneke', role: 'DIRECTOR', color: 'ROSE' },
  { userId: 'jonas', name: 'Jonas Brandt', role: 'PLAYER', color: 'SKY' },
  { userId: 'marek', name: 'Marek', role: 'PLAYER', color: 'CORAL' },
  { userId: 'priya', name: 'Priya', role: 'PLAYER', color: 'LILAC' },
  { userId: 'ottilie', name: 'Ottilie von Hohenfels', role: 'PLAYER', color: 'MINT' },
  { userId: 'luz', name: 'Luz', role: 'PLAYER', color: 'AMBER' },
];

function room(id: string, name: string, more: Partial<RoomSummary> = {}): RoomSummary {
  return {
    id,
    name,
    seq: 10,
    role: 'PLAYER',
    createdAt: '2026-01-04T18:00:00Z',
    sessions: 3,
    members: PEOPLE.slice(0, 4),
    present: [],
    lastPlayedAt: '2025-11-12T20:00:00Z',
    ...more,
  };
}

const ROOMS: readonly RoomSummary[] = [
  room('drowned-bell', 'The Drowned Bell', {
    role: 'DIRECTOR',
    session: 'LIVE',
    sessions: 14,
    activeSceneName: 'Sunken Bellhouse',
    members: [...PEOPLE],
    present: ['jonas', 'marek', 'priya', 'luz'],
  }),
  room('cinder-toll', 'The Cinder Toll', { session: 'PAUSED', activeSceneName: 'Toll gate', present: ['jonas'] }),
  room('nine-lamps', 'Nine Lamps of Vessel', { role: 'DIRECTOR', sessions: 8 }),
  room('saltglass', 'Saltglass: one-shot', { role: 'SPECTATOR', sessions: 1, members: PEOPLE.slice(1, 3) }),
];

const LONG = 'The exceedingly long and winding chronicle of those who went below the bellhouse and came back changed';

interface Setting {
  rooms: () => Promise<readonly RoomSummary[]>;
  invitedRoom?: Api['invitedRoom'];
  path?: string;
}

/** The lobby with a server made up for the story. */
function LobbyOf({ rooms, invitedRoom, path = '/' }: Setting) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const api = { rooms, invitedRoom, joinRoom: refuseCode } as unknown as Api;
  const signedIn = { account: { id: 'anneke', name: 'Anneke' }, auth: {} as Auth };
  return (
    <QueryClientProvider client={client}>
      <AuthProvider value={signedIn}>
        <ApiProvider value={api}>
          <GoTo path={path} />
          <Routes>
            <Route index element={<LobbyPage />} />
            <Route path="join/:code" element={<JoinPage />} />
          </Routes>
        </ApiProvider>
      </AuthProvider>
    </QueryClientProvider>
  );
}

function GoTo({ path }: { path: string }) {
  const navigate = useNavigate();
  useState(() => queueMicrotask(() => void navigate(path)));
  return null;
}

const refuseCode = () => Promise.reject(new Rejected('INVITE_NOT_VALID', 'No room has this code.'));

export default {
  title: 'lobby/Lobby',
  component: LobbyOf,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof LobbyOf>;

type Story = StoryObj<typeof LobbyOf>;

export const SomeRooms: Story = { args: { rooms: () => Promise.resolve(ROOMS) } };

export const OneRoom: Story = { args: { rooms: () => Promise.resolve([room('one', 'Saltglass', { sessions: 0 })]) } };

export const LongNames: Story = {
  args: {
    rooms: () =>
      Promise.resolve(
        ROOMS.map((summary) => ({
          ...summary,
          name: LONG,
          activeSceneName: LONG,
          members: PEOPLE.map((person) => ({ ...person, name: `${person.name} ${LONG}` })),
        })),
      ),
  },
};

export const NoRoomsYet: Story = { args: { rooms: () => Promise.resolve([]) } };

export const Loading: Story = { args: { rooms: () => new Promise(() => undefined) } };

export const Failed: Story = {
  args: { rooms: () => Promise.reject(new Rejected('UNREACHABLE', 'no answer')) },
};

export const Invitation: Story = {
  args: {
    rooms: () => Promise.resolve([]),
    path: '/join/KQ7XWB3M',
    invitedRoom: () => Promise.resolve({ id: 'nine-lamps', name: 'Nine Lamps of Vessel' }),
  },
};

export const InvitationGone: Story = {
  args: { rooms: () => Promise.resolve([]), path: '/join/KQ7XWB3M', invitedRoom: refuseCode },
};
