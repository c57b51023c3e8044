import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { aPlayer, FIRST } from './fixtures';
import type { ReplayPlayer } from './ReplayPlayer';
import { useReplayAddress } from './useReplayAddress';

function atMoment(seq: number): ReplayPlayer {
  window.history.replaceState(null, '', `/rooms/room/moments/${seq}`);
  const player = aPlayer();
  const wrapper = ({ children }: { children: ReactNode }) => <BrowserRouter>{children}</BrowserRouter>;
  renderHook(() => useReplayAddress(player, 'room', { seq }), { wrapper });
  return player;
}

beforeEach(() => window.history.replaceState(null, '', '/'));

test('the address follows the player to where it rests', async () => {
  const player = atMoment(FIRST);
  await act(() => player.seek(FIRST + 50));
  expect(window.location.pathname).toBe(`/rooms/room/moments/${FIRST + 50}`);
});

test('who leaves while the player is on its way is not brought back', async () => {
  const player = atMoment(FIRST);
  const arriving = player.seek(FIRST + 50);
  window.history.pushState(null, '', '/rooms/room');
  await act(() => arriving);
  expect(window.location.pathname).toBe('/rooms/room');
});
