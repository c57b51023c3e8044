import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANNEKE, anEntry, fakeSession, LUZ } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import type { TableState } from '../table/types';
import { aPlayer, FIRST, InReplay, LAST } from './fixtures';
import { LiveBadge } from './LiveBadge';
import { MomentList } from './MomentList';
import { ReplayBar } from './ReplayBar';
import type { Replay } from './ReplayContext';

beforeAll(() => startI18n('en'));
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, width: 1200, height: 84 } as DOMRect);
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

async function watching(live: Partial<TableState> = {}, replay: Partial<Replay> = {}, beside: ReactNode = null) {
  const player = aPlayer();
  const table = fakeSession(live);
  await player.seek(1_304);
  render(
    <InReplay player={player} table={table} replay={replay}>
      <ReplayBar />
      {beside}
    </InReplay>,
  );
  const press = (key: string, init: KeyboardEventInit = {}) => act(async () => void fireEvent.keyDown(document.body, { key, ...init }));
  const arrivesAt = (seq: number) => waitFor(() => expect(player.store.getState()).toMatchObject({ seq, seeking: false }));
  return { player, table, press, arrivesAt, user: userEvent.setup() };
}

describe('the bar of a replay', () => {
  it('tells where one is', async () => {
    await watching();
    const slider = screen.getByRole('slider', { name: 'Place in the replay' });
    expect(slider.getAttribute('aria-valuetext')).toBe('0:20:16 of 0:40:00, Agility: 14');
    expect(screen.getByText('0:20:16')).toBeDefined();
    expect(screen.getByText('of 0:40:00', { exact: false }).textContent).toContain('event 1,304');
  });

  it('plays and steps by keys', async () => {
    const { player, press, arrivesAt } = await watching();
    await press('.', { code: 'Period' });
    await arrivesAt(1_306);
    await press(',', { code: 'Comma' });
    await arrivesAt(1_304);
    await press('>', { code: 'Period', shiftKey: true });
    await arrivesAt(1_360);
    await press(' ');
    expect(player.store.getState().playing).toBe(true);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeDefined();
    await press(' ');
    expect(player.store.getState().playing).toBe(false);
    await press(']');
    expect(player.store.getState().speed).toBe(2);
    player.close();
  });

  it('leaves keys to those who write', async () => {
    const { player, user } = await watching({}, {}, <MomentList onAll={() => undefined} />);
    await user.type(screen.getByRole('textbox', { name: 'Find in this session' }), 'l , b');
    expect(player.store.getState()).toMatchObject({ seq: 1_304, playing: false });
  });

  it('goes back to live with one key', async () => {
    const backToLive = vi.fn();
    const { press } = await watching({}, { backToLive });
    await press('l');
    await press('Escape');
    expect(backToLive).toHaveBeenCalledTimes(2);
  });

  it('jumps along the timeline by keys', async () => {
    const { arrivesAt } = await watching();
    const slider = screen.getByRole('slider', { name: 'Place in the replay' });
    await act(async () => void fireEvent.keyDown(slider, { key: 'End' }));
    await arrivesAt(LAST);
    await act(async () => void fireEvent.keyDown(slider, { key: 'Home' }));
    await arrivesAt(FIRST);
    await act(async () => void fireEvent.keyDown(slider, { key: 'PageUp' }));
    await arrivesAt(FIRST + 15);
  });

  it('shows the way while it is dragged, and stays where it is let go', async () => {
    const { player, arrivesAt } = await watching();
    const slider = screen.getByRole('slider', { name: 'Place in the replay' });
    await act(async () => {
      fireEvent.pointerDown(slider, { clientX: 610, button: 0, pointerId: 1 });
      fireEvent.pointerMove(slider, { clientX: 300, pointerId: 1 });
    });
    expect(player.table.seq).toBe(FIRST + 150);
    expect(player.store.getState().seq).toBe(1_304);
    await act(async () => void fireEvent.pointerUp(slider, { clientX: 400, pointerId: 1 }));
    await arrivesAt(FIRST + 200);
  });

  it('goes to the mark that is pressed', async () => {
    const { arrivesAt } = await watching();
    const slider = screen.getByRole('slider', { name: 'Place in the replay' });
    await act(async () => {
      fireEvent.pointerDown(slider, { clientX: 222, button: 0, pointerId: 1 });
      fireEvent.pointerUp(slider, { clientX: 222, pointerId: 1 });
    });
    await arrivesAt(1_110);
  });

  it('puts the board back when Escape is pressed while dragging', async () => {
    const backToLive = vi.fn();
    const { player, arrivesAt } = await watching({}, { backToLive });
    const slider = screen.getByRole('slider', { name: 'Place in the replay' });
    await act(async () => {
      fireEvent.pointerDown(slider, { clientX: 610, button: 0, pointerId: 1 });
      fireEvent.pointerMove(slider, { clientX: 300, pointerId: 1 });
      fireEvent.keyDown(document.body, { key: 'Escape' });
    });
    await arrivesAt(1_304);
    expect(player.table.seq).toBe(1_304);
    expect(backToLive).not.toHaveBeenCalled();
  });

  it('lets Directors choose whose eyes they look through, and nobody else', async () => {
    await watching();
    expect(screen.getByRole('button', { name: /As seen by/u })).toBeDefined();
  });

  it('offers players no eyes but their own', async () => {
    await watching({ me: LUZ });
    expect(screen.queryByRole('button', { name: /As seen by/u })).toBeNull();
  });

  it('lists what happened, finds it, and goes there', async () => {
    const { user, arrivesAt } = await watching({}, {}, <MomentList onAll={() => undefined} />);
    await user.type(screen.getByRole('textbox', { name: 'Find in this session' }), 'ferryman');
    const list = within(screen.getByRole('list', { name: 'What happened' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    await user.click(list.getByRole('button', { name: /The ferryman lies/u }));
    await arrivesAt(1_110);
  });
});

describe('the open table underneath', () => {
  it('hears of moments that are shared', async () => {
    const { table, user } = await watching();
    await user.click(screen.getByRole('button', { name: 'Share this moment' }));
    await user.click(screen.getByRole('menuitem', { name: 'Share in the chat' }));
    const link = `${window.location.origin}/rooms/room/moments/1304`;
    expect(table.sent).toEqual([{ type: 'PostMessage', text: `[Session 13, 0:20:16](${link})` }]);
  });

  it('hears of moments that are marked', async () => {
    const { table, user } = await watching();
    await user.click(screen.getByRole('button', { name: 'Bookmarks' }));
    await user.type(screen.getByRole('textbox', { name: 'Bookmark this moment as' }), 'The bell cracks{Enter}');
    expect(table.sent.at(-1)).toMatchObject({ type: 'PlaceBookmark', seq: 1_304, label: 'The bell cracks' });
  });

  it('tells how much others have said there meanwhile', async () => {
    const { table } = await watching({}, {}, <LiveBadge />);
    const said = (seq: number, by: string) => anEntry(seq, by, { type: 'MessagePosted', text: 'meanwhile', to: [] });
    await act(async () => table.store.setState({ entries: [said(900, LUZ), said(1_001, LUZ), said(1_002, ANNEKE), said(1_003, LUZ)] }));
    expect(screen.getByText(/2 new/u)).toBeDefined();
  });
});
