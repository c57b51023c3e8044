import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { aPage, Searching } from './fixtures';
import { useSearchBox } from './searchBox';
import { SearchDoor } from './SearchDoor';

// the box comes in a chunk of its own
beforeAll(() => Promise.all([startI18n('en'), import('./SearchBox')]));
beforeEach(() => act(() => useSearchBox.getState().setOpen(false)));

function open(path: string) {
  render(
    <MemoryRouter initialEntries={[path]}>
      <Searching search={() => Promise.resolve(aPage())}>
        <input aria-label="Name" />
        <SearchDoor />
      </Searching>
    </MemoryRouter>,
  );
  return userEvent.setup();
}

test('Ctrl-K opens the box also while typing, and closes it again', async () => {
  const user = open('/');
  await user.click(screen.getByRole('textbox', { name: 'Name' }));
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox', { name: 'Search all my rooms' })).toBeTruthy();
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a slash opens it when nobody types, and is a slash when somebody does', async () => {
  const user = open('/');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'either/or');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(document.body);
  await user.keyboard('/');
  expect(await screen.findByRole('dialog', { name: 'Search' })).toBeTruthy();
});

test('in a room, also in its past, it searches the room and can be sent out to all', async () => {
  const user = open('/rooms/room/moments/12');
  await user.keyboard('/');
  await screen.findByRole('combobox', { name: 'Search The Drowned Bell' });
  await user.click(screen.getByRole('button', { name: 'Search all my rooms instead' }));
  expect(screen.getByRole('combobox', { name: 'Search all my rooms' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});
