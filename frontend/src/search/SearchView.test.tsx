import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { aHit, aPage, marked, Searching } from './fixtures';
import { NOTHING_ASKED } from './question';
import { SearchView } from './SearchView';
import type { SearchPage } from './types';

beforeAll(() => startI18n('en'));
beforeEach(() => {
  localStorage.clear();
  // nothing has a size here, and of a list without height nothing is shown
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

function Place() {
  return <output>{useLocation().pathname}</output>;
}

function Asking({ roomId }: { roomId: string | undefined }) {
  const [question, ask] = useState(NOTHING_ASKED);
  return <SearchView roomId={roomId} label="Search" question={question} onAsk={ask} look="compact" takesFocus onLeave={() => undefined} />;
}

function open(answer: (...asked: Parameters<Api['search']>) => Promise<SearchPage>, where: 'room' | 'everywhere' = 'room') {
  const search = vi.fn<Api['search']>(answer);
  render(
    <MemoryRouter>
      <Searching search={search}>
        <Asking roomId={where === 'room' ? 'room' : undefined} />
      </Searching>
      <Place />
    </MemoryRouter>,
  );
  return { search, user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'Search' }) };
}

/** Puts in a text at once; typed, a slow machine would ask for half of it first. */
async function ask(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

const found = (...texts: string[]) => aPage(texts.map((text, index) => aHit({ seq: 10 + index, text: marked(text) })));

describe('typing', () => {
  test('asks for what was typed, and marks what matches', async () => {
    const { search, user, field } = open(() => Promise.resolve(found('who rings the *bell*')));
    await ask(user, field, 'bell');
    expect((await screen.findByText('bell')).tagName).toBe('MARK');
    expect(search.mock.lastCall?.slice(0, 2)).toMatchObject(['room', { q: 'bell', sort: 'best' }]);
    expect(screen.getByText('1 hit')).toBeTruthy();
  });

  test('what was found stays text, whatever it looks like', async () => {
    const { user, field } = open(() => Promise.resolve(found('<img src=x onerror=alert(1)> *<b>bell</b>*')));
    await ask(user, field, 'bell');
    expect((await screen.findByText('<b>bell</b>')).tagName).toBe('MARK');
    expect(document.querySelector('img')).toBeNull();
  });

  test('an answer that comes late is not shown for a newer question', async () => {
    let answer: ((page: SearchPage) => void) | undefined;
    const late = new Promise<SearchPage>((resolve) => (answer = resolve));
    const { search, user, field } = open((_, { q }) => (q === 'be' ? late : Promise.resolve(found('the *bell*'))));
    await user.click(field);
    await user.paste('be');
    await waitFor(() => expect(search).toHaveBeenCalledTimes(1));
    await user.paste('ll');
    await screen.findByText('bell');
    answer?.(found('*be* quiet'));
    await waitFor(() => expect(search.mock.calls[0]?.[2]?.aborted).toBe(true));
    expect(screen.queryByText('be')).toBeNull();
    expect(screen.getByText('bell')).toBeTruthy();
  });

  test('without a room it asks in all of mine, and hits say theirs', async () => {
    const { search, user, field } = open(() => Promise.resolve(found('the *bell*')), 'everywhere');
    await ask(user, field, 'bell');
    expect(await screen.findByText(/chat · The Drowned Bell/u)).toBeTruthy();
    expect(search.mock.calls[0]?.[0]).toBeUndefined();
  });
});

describe('the keyboard', () => {
  test('goes through the list while the field keeps the focus, and opens the moment', async () => {
    const { user, field } = open(() => Promise.resolve(found('first *bell*', 'second *bell*')));
    await ask(user, field, 'bell');
    const options = await screen.findAllByRole('option');
    expect(field.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
    await user.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    expect(document.activeElement).toBe(field);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByText('/rooms/room/moments/11')).toBeTruthy();
  });

  test('opens a note where notes are', async () => {
    const { user, field } = open(() => Promise.resolve(aPage([aHit({ noteId: 'n1', kind: 'NOTE' })])));
    await ask(user, field, 'bell');
    await screen.findByRole('option');
    await user.keyboard('{Enter}');
    expect(screen.getByText('/rooms/room/notes/n1')).toBeTruthy();
  });

  test('takes up what was searched for before', async () => {
    localStorage.setItem('dsvtt.searches.anneke', '["harbour gate"]');
    const { search, user, field } = open(() => Promise.resolve(found('the *harbour gate*')));
    expect(screen.getByRole('option', { name: 'harbour gate' })).toBeTruthy();
    await user.click(field);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(search.mock.calls[0]?.[1].q).toBe('harbour gate'));
  });
});

describe('filters', () => {
  test('say what each would leave, and narrow the question down', async () => {
    const { search, user, field } = open(() => Promise.resolve(found('the *bell*')));
    await ask(user, field, 'bell');
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Rolls 12' }));
    await waitFor(() => expect(search.mock.lastCall?.[1]).toMatchObject({ q: 'bell', kind: ['ROLL'] }));
    await user.click(screen.getByRole('checkbox', { name: /^Secret/u }));
    await waitFor(() => expect(search.mock.lastCall?.[1]).toMatchObject({ secret: true }));
    expect(screen.getByRole('button', { name: 'Filters, 2 chosen' })).toBeTruthy();
  });

  test('that leave nothing can be cleared at once', async () => {
    const { search, user } = open(() => Promise.resolve(aPage([])));
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(screen.getByRole('checkbox', { name: /^Natural 20s/u }));
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('Find anything that happened')).toBeTruthy();
    expect(search.mock.calls[0]?.[1]).toMatchObject({ natural20: true });
  });
});

describe('pages', () => {
  test('come until there are no more', async () => {
    const page = (from: number, next?: string) =>
      aPage(
        Array.from({ length: 3 }, (_, index) => aHit({ seq: from + index, text: marked(`line ${from + index}`) })),
        { total: { count: 6, exact: true }, ...(next !== undefined && { next }) },
      );
    const { search, user, field } = open((_, { cursor }) => Promise.resolve(cursor === undefined ? page(0, 'more') : page(3)));
    await ask(user, field, 'line');
    expect(await screen.findByText('line 5')).toBeTruthy();
    expect(search.mock.calls.map(([, { cursor }]) => cursor)).toEqual([undefined, 'more']);
    expect(within(screen.getByRole('listbox')).getAllByRole('option').at(-1)?.getAttribute('aria-setsize')).toBe('6');
  });

  test('of an index that was replaced begin anew', async () => {
    let replaced = false;
    const { user, field } = open((_, { cursor }) => {
      if (cursor === undefined) return Promise.resolve({ ...found(replaced ? 'the new *bell*' : 'the old *bell*'), ...(!replaced && { next: 'old' }) });
      replaced = true;
      return Promise.reject(new Rejected('CURSOR_NOT_VALID', 'The cursor is of an index that is gone.'));
    });
    await ask(user, field, 'bell');
    expect(await screen.findByText(/the new/u)).toBeTruthy();
  });
});

describe('without an answer', () => {
  test('a resting search says that play goes on', async () => {
    const { user, field } = open(() => Promise.reject(new Rejected('SEARCH_RESTING', 'resting')));
    await ask(user, field, 'bell');
    expect(await screen.findByText('Search is resting')).toBeTruthy();
  });

  test('a question that is refused says why', async () => {
    const { user, field } = open(() => Promise.reject(new Rejected('QUERY_NOT_VALID', 'no')));
    await ask(user, field, 'bell');
    expect((await screen.findByRole('alert')).textContent).toContain('This cannot be searched for.');
  });

  test('nothing found names what was looked for', async () => {
    const { user, field } = open(() => Promise.resolve(aPage([])));
    await ask(user, field, 'bell');
    expect(await screen.findByText('Nothing found for “bell”')).toBeTruthy();
  });
});
