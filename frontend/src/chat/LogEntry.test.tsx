import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANNEKE, anEntry, AtTable, fakeSession, LUZ, MAREK, PRIYA } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import type { Entry } from '../table/types';
import type { Id } from '../wire/types';
import { LogEntry } from './LogEntry';
import { aDiceRoll, aMessage, aPowerRoll } from './fixtures';

// the Markdown comes in a chunk of its own
beforeAll(() => Promise.all([startI18n('en'), import('./MarkdownText')]));

function show(by: Id, change: Entry['change'], me: Id = ANNEKE) {
  const { container } = render(
    <MemoryRouter>
      <AtTable session={fakeSession({ me })}>
        <LogEntry entry={anEntry(1, by, change)} fresh={false} />
      </AtTable>
    </MemoryRouter>,
  );
  return container;
}

describe('messages', () => {
  test('Markdown is shown, HTML is not', async () => {
    const container = show(MAREK, aMessage('so **loud** <img src=x onerror=alert(1)> <script>alert(1)</script>'));
    expect((await screen.findByText('loud')).tagName).toBe('STRONG');
    expect(container.querySelector('img, script')).toBeNull();
  });

  test('links lead out without telling where from, and scripts are no links', async () => {
    show(MAREK, aMessage('[map](https://example.org/map) and [this](javascript:alert(1))'));
    const link = await screen.findByText('map');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(screen.getByText('this').getAttribute('href') ?? '').not.toContain('javascript');
  });

  test('links to moments open here', async () => {
    show(MAREK, aMessage(`[Session 13](${window.location.origin}/rooms/room/moments/2617)`));
    const link = await screen.findByText('Session 13');
    expect(link.getAttribute('href')).toBe('/rooms/room/moments/2617');
    expect(link.getAttribute('target')).toBeNull();
  });

  test('images elsewhere are not loaded, their address is offered', async () => {
    const container = show(MAREK, aMessage('![a bell](https://example.org/bell.png)'));
    expect((await screen.findByText('image: a bell')).getAttribute('href')).toBe('https://example.org/bell.png');
    expect(container.querySelector('img')).toBeNull();
  });

  test('a character speaks under their own name, with who plays them', () => {
    show(LUZ, aMessage('Who rings?', { speaker: 'Tamsin Reed' }));
    expect(screen.getByText('Tamsin Reed')).toBeTruthy();
    expect(screen.getByText('Luz')).toBeTruthy();
  });

  test.each([
    ['to me', PRIYA, [ANNEKE], 'to you'],
    ['to me and another', PRIYA, [ANNEKE, LUZ], 'to you and 1 other'],
    ['from me', ANNEKE, [LUZ, PRIYA], 'to Luz and Priya'],
  ])('a whisper %s says so', (_, by, to, label) => {
    show(by, aMessage('psst', { to }));
    expect(screen.getByText(label)).toBeTruthy();
  });
});

describe('power rolls', () => {
  test('total, dice, sum in words and tier', () => {
    const container = show(MAREK, aPowerRoll({ skilled: true, edges: 1, total: 19, tier: 3 }));
    expect(screen.getByText('Might roll')).toBeTruthy();
    expect(screen.getByLabelText('Total 19')).toBeTruthy();
    expect(screen.getByText('2d10 + 2 Might + 2 skill + 2 edge')).toBeTruthy();
    expect(screen.getByLabelText('Reached tier 3')).toBeTruthy();
    expect(container.querySelectorAll('[data-shape=kite]')).toHaveLength(2);
  });

  test('a natural 19 or 20 is marked', () => {
    show(MAREK, aPowerRoll({ dice: [10, 9], total: 21, tier: 3, natural: true }));
    expect(screen.getByText('Natural 19')).toBeTruthy();
  });

  test('a double bane is in the sum, but no number', () => {
    show(MAREK, aPowerRoll({ banes: 2 }));
    expect(screen.getByText('2d10 + 2 Might, double bane')).toBeTruthy();
  });

  test.each([
    ['self', ANNEKE, 'Only you see this'],
    ['director', ANNEKE, 'Only the Directors and you see this'],
    ['director', MAREK, 'Only the Directors and Marek see this'],
  ] as const)('secrecy %s by %s says who sees it', (secrecy, by, note) => {
    show(by, aPowerRoll({ secrecy }));
    expect(screen.getByText(note)).toBeTruthy();
  });
});

describe('dice', () => {
  test('dice that do not count are told apart', () => {
    const group = {
      notation: '4d6kh3',
      sides: 6,
      dice: [
        { value: 6, fate: 'KEPT' },
        { value: 1, fate: 'DROPPED' },
        { value: 2, fate: 'REROLLED' },
        { value: 5, fate: 'EXPLODED' },
      ],
      sum: 11,
    } as const;
    show(MAREK, aDiceRoll({ expression: '4d6kh3', groups: [{ ...group, dice: [...group.dice] }], total: 11 }));
    expect(screen.getByLabelText('d6: 1, dropped').dataset.counts).toBe('false');
    expect(screen.getByLabelText('d6: 2, rolled again').dataset.counts).toBe('false');
    expect(screen.getByLabelText('d6: 5, exploded').dataset.counts).toBe('true');
    expect(screen.getByLabelText('Total 11')).toBeTruthy();
  });

  test('a hundred dice are summed up', () => {
    const dice = Array.from({ length: 100 }, () => ({ value: 3, fate: 'KEPT' as const }));
    show(MAREK, aDiceRoll({ expression: '100d6', groups: [{ notation: '100d6', sides: 6, dice, sum: 300 }], total: 300 }));
    expect(screen.getByText('and 76 more dice')).toBeTruthy();
  });
});

test('rounds divide the log', () => {
  show(ANNEKE, { type: 'RoundStarted', round: 2 });
  expect(screen.getByText('Round 2')).toBeTruthy();
});
