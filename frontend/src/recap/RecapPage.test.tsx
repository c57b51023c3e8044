import { render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { AtRoom, aRecap } from './fixtures';
import RecapPage from './RecapPage';

beforeAll(() => startI18n('en'));

function open(recap: Api['recap']) {
  render(
    <MemoryRouter initialEntries={['/rooms/room/sessions/s14/recap']}>
      <AtRoom answers={{ recap }}>
        <Routes>
          <Route path="rooms/:roomId/sessions/:sessionId/recap" element={<RecapPage />} />
        </Routes>
      </AtRoom>
    </MemoryRouter>,
  );
}

describe('a recap', () => {
  test('is of the session in the address', async () => {
    const recap = vi.fn<Api['recap']>(() => Promise.resolve(aRecap()));
    open(recap);
    expect(await screen.findByRole('heading', { level: 1, name: 'Session 14' })).toBeTruthy();
    expect(recap).toHaveBeenCalledWith('room', 's14');
    expect(screen.getByText('3 h 41 min')).toBeTruthy();
  });

  test('leads from every moment to the replay', async () => {
    open(() => Promise.resolve(aRecap()));
    const href = async (name: RegExp) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await href(/Critical, 23 in total/u)).toBe('/rooms/room/moments/4208');
    expect(await href(/It rang/u)).toBe('/rooms/room/moments/5002');
    expect(await href(/Sunken Bellhouse/u)).toBe('/rooms/room/moments/4120');
    expect(await href(/Watch the replay/u)).toBe('/rooms/room/moments/3900');
  });

  test('tells how dice fell to those who cannot see the plot', async () => {
    open(() => Promise.resolve(aRecap()));
    const plot = await screen.findByRole('img', { name: /^d6: 33 rolled, mean 3\.4, expected 3\.5/u });
    const rows = within(plot.closest('figure')!).getAllByRole('row', { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual(['FaceFellExpected', '175.5', '245.5', '365.5', '455.5', '585.5', '635.5']);
  });

  test('that may not be seen says why', async () => {
    open(() => Promise.reject(new Rejected('ROOM_NOT_FOUND', 'no')));
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such room');
  });
});
