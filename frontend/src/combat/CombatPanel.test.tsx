import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { aTable, AtTable, COMBAT, fakeSession, LUZ, PRIYA, TOKENS, type FakeSession } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import type { CombatView, Id } from '../wire/types';
import { CombatPanel } from './CombatPanel';
import { inOrder } from './lineup';

beforeAll(() => startI18n('en'));

function open(session: FakeSession) {
  render(
    <AtTable session={session}>
      <CombatPanel />
    </AtTable>,
  );
  return { session, user: userEvent.setup() };
}

function fight(combat: CombatView, me?: Id): FakeSession {
  return fakeSession({ table: aTable({ combat }), ...(me === undefined ? {} : { me }) });
}

const { currentTokenId: _, ...choosing } = COMBAT;

describe('a running turn', () => {
  test('the Director ends it', async () => {
    const { session, user } = open(fight(COMBAT));
    await user.click(screen.getByRole('button', { name: 'End turn' }));
    expect(session.sent).toEqual([{ type: 'NextTurn' }]);
  });

  test('its owner may end it, others may not', () => {
    open(fight(COMBAT, PRIYA));
    expect(screen.getByRole('button', { name: 'End turn' })).toBeTruthy();
  });

  test('who does not play the token cannot end it', () => {
    open(fight(COMBAT, LUZ));
    expect(screen.queryByRole('button', { name: 'End turn' })).toBeNull();
  });

  test('the lists tell who has acted', () => {
    open(fight(COMBAT));
    const heroes = screen.getByRole('region', { name: 'Heroes' });
    expect(within(heroes).getByText('2 of 5 acted')).toBeTruthy();
    expect(within(heroes).getByText('acting')).toBeTruthy();
  });

  test('the ribbon is told in words', () => {
    open(fight(COMBAT));
    expect(screen.getByRole('img', { name: /^Turns this round: .*Wend Underby acts now.*Director to come/ })).toBeTruthy();
  });
});

describe('choosing who acts', () => {
  test('a player takes the turn of their own ready token only', async () => {
    const { session, user } = open(fight(choosing, LUZ));
    const buttons = screen.getAllByRole('button', { name: /^Take the turn of/ });
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Take the turn of Tamsin Reed']);
    await user.click(buttons[0]!);
    expect(session.sent).toEqual([{ type: 'TakeTurn', tokenId: 'tamsin' }]);
  });

  test('the Director may take any ready one of the side to act, or the first', async () => {
    const { session, user } = open(fight(choosing));
    expect(screen.getAllByRole('button', { name: /^Take the turn of/ })).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Start the first ready' }));
    expect(session.sent).toEqual([{ type: 'NextTurn' }]);
  });
});

describe('the Director arranges', () => {
  test('a combatant moves to the other side', async () => {
    const { session, user } = open(fight(COMBAT));
    await user.click(screen.getByRole('button', { name: 'What to do with Silt Crawler' }));
    await user.click(screen.getByRole('menuitem', { name: 'Move to the heroes' }));
    expect(session.sent).toEqual([{ type: 'AddCombatant', combatant: { tokenId: 'crawler', side: 'HEROES' } }]);
  });

  test('a token joins later', async () => {
    const { session, user } = open(fight({ ...COMBAT, combatants: COMBAT.combatants.filter(({ tokenId }) => tokenId !== 'ulk') }));
    await user.click(screen.getByRole('button', { name: 'Add combatants' }));
    await user.click(screen.getByRole('menuitem', { name: 'Bell-warden Ulk' }));
    expect(session.sent).toEqual([{ type: 'AddCombatant', combatant: { tokenId: 'ulk', side: 'DIRECTOR' } }]);
  });

  test('initiative numbers change in place', async () => {
    const { session, user } = open(fight({ ...COMBAT, mode: 'INITIATIVE' }));
    const field = screen.getByRole('textbox', { name: 'Initiative of Silt Crawler' });
    await user.type(field, '17{Enter}');
    expect(session.sent).toEqual([{ type: 'AddCombatant', combatant: { tokenId: 'crawler', side: 'DIRECTOR', initiative: 17 } }]);
  });

  test('the combat ends only after asking', async () => {
    const { session, user } = open(fight(COMBAT));
    await user.click(screen.getByRole('button', { name: 'End combat' }));
    expect(session.sent).toEqual([]);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End combat' }));
    expect(session.sent).toEqual([{ type: 'EndCombat' }]);
  });
});

describe('starting', () => {
  test('everyone takes part unless left out', async () => {
    const { session, user } = open(fakeSession());
    await user.click(screen.getByRole('checkbox', { name: 'Choir Wisp takes part' }));
    await user.click(screen.getByRole('button', { name: 'Start combat' }));
    const expected = inOrder(TOKENS).filter(({ id }) => id !== 'wisp').map(({ id, ownerId }) => ({
      tokenId: id,
      side: ownerId === undefined ? 'DIRECTOR' : 'HEROES',
    }));
    expect(session.sent).toEqual([{ type: 'StartCombat', mode: 'ALTERNATING', firstSide: 'HEROES', combatants: expected }]);
  });

  test('nobody chosen is no combat', async () => {
    const { user } = open(fakeSession());
    await user.click(screen.getByRole('button', { name: 'None' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Start combat' }).disabled).toBe(true);
  });

  test('a player is told to wait', () => {
    open(fakeSession({ me: LUZ }));
    expect(screen.getByText('No combat is running')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start combat' })).toBeNull();
  });
});
