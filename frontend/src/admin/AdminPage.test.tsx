import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { ToastRegion } from '../ui/Toast';
import type { Api } from '../wire/api';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import AdminPage from './AdminPage';
import { aPath, aStatus, AtServer, troubledStatus } from './fixtures';

beforeAll(() => startI18n('en'));

/** Sockets do not open here. */
class DeadSocket extends EventTarget {
  constructor() {
    super();
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
  close(): void {}
}

function open(answers: Partial<Api>) {
  vi.stubGlobal('WebSocket', DeadSocket);
  const me = () => Promise.resolve({ userId: 'anneke', name: 'Anneke', admin: true });
  render(
    <MemoryRouter>
      <AtServer answers={{ me, requestPath: () => Promise.resolve(aPath()), ...answers }}>
        <AdminPage />
        <ToastRegion />
      </AtServer>
    </MemoryRouter>,
  );
}

const card = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));

describe('the status page', () => {
  test('shows every part, view, process, command and the backup', async () => {
    open({ serverStatus: () => Promise.resolve(aStatus()) });
    expect(await screen.findByText('All is well')).toBeTruthy();
    expect((await card('What it leans on')).getAllByText('Answers')).toHaveLength(4);
    expect((await card('Views of the events')).getByText('45,602 events behind')).toBeTruthy();
    expect((await card('Views of the events')).getByText('1 event behind')).toBeTruthy();
    expect((await card('Process')).getByText('42')).toBeTruthy();
    expect((await card('Slowest commands')).getByRole('row', { name: /PlaceToken 184 ms 6.1 ms 3 of 210/u })).toBeTruthy();
    expect((await card('Last backup')).getByText('Made 17 hours ago')).toBeTruthy();
  });

  test('says what is away, for whom, and what goes on without it', async () => {
    open({ serverStatus: () => Promise.resolve(troubledStatus()) });
    expect(await screen.findByText('Needs you now')).toBeTruthy();
    const parts = await card('What it leans on');
    expect(parts.getByText(/Play goes on; searching rests/u)).toBeTruthy();
    expect(parts.getByText(/^query-1: Connection refused/u)).toBeTruthy();
    expect((await card('Processes')).getByText('Nearly full')).toBeTruthy();
    expect((await card('Last backup')).getByText('There is no backup yet.')).toBeTruthy();
  });

  test('says what to fix on the way of the browser', async () => {
    open({ serverStatus: () => Promise.resolve(aStatus()) });
    const path = await card('The way from your browser');
    expect(await path.findByText(/proxy_set_header Upgrade/u)).toBeTruthy();
  });

  test('checks the way again when asked to', async () => {
    const requestPath = vi.fn<Api['requestPath']>(() => Promise.resolve(aPath()));
    open({ serverStatus: () => Promise.resolve(aStatus()), requestPath });
    await userEvent.click(await screen.findByRole('button', { name: 'Check again' }));
    await vi.waitFor(() => expect(requestPath.mock.calls.length).toBeGreaterThan(1));
  });

  test('has a view made anew after asking, and shows at once how it is', async () => {
    const rebuildProjection = vi.fn<Api['rebuildProjection']>((name) =>
      Promise.resolve({ name, generation: 4, state: 'REBUILDING', position: 0, behind: 91_204, progress: 0 }),
    );
    const serverStatus = vi.fn(() => Promise.resolve(aStatus()));
    open({ serverStatus, rebuildProjection });
    expect(((await screen.findByRole('button', { name: 'Make anew: moment-search' })) as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Make anew: chat-log' }));
    expect(rebuildProjection).not.toHaveBeenCalled();
    const asked = serverStatus.mock.calls.length;
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make anew' }));
    await vi.waitFor(() => expect(rebuildProjection).toHaveBeenCalledExactlyOnceWith('chat-log'));
    await vi.waitFor(() => expect(serverStatus.mock.calls.length).toBeGreaterThan(asked));
  });

  test('says why a view is not made anew', async () => {
    const rebuildProjection = () => Promise.reject(new Rejected('UNAVAILABLE', 'The read side does not answer.'));
    open({ serverStatus: () => Promise.resolve(aStatus()), rebuildProjection });
    await userEvent.click(await screen.findByRole('button', { name: 'Make anew: chat-log' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make anew' }));
    const notices = within(await screen.findByRole('region', { name: 'Notices' }));
    expect(notices.getByText(/^A part of the server does not answer/u)).toBeTruthy();
    await userEvent.click(notices.getByRole('button', { name: 'Close' }));
  });

  test('is refused to everybody else, and shows them nothing', async () => {
    const requestPath = vi.fn<Api['requestPath']>();
    open({ serverStatus: () => Promise.reject(new Rejected('FORBIDDEN', 'no')), requestPath });
    expect(await screen.findByText('This page is for administrators')).toBeTruthy();
    expect(requestPath).not.toHaveBeenCalled();
  });

  test('that cannot be loaded says so', async () => {
    open({ serverStatus: () => Promise.reject(new Rejected(UNREACHABLE, 'The server cannot be reached.')) });
    expect((await screen.findByRole('alert')).textContent).toContain('The server does not say how it is');
  });
});
