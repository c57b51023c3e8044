import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AtTable, fakeSession, type FakeSession } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import { Rejected } from '../wire/rejected';
import { DiceTray } from './DiceTray';

beforeAll(() => startI18n('en'));
beforeEach(() => localStorage.clear());

function open(session: FakeSession = fakeSession()) {
  render(
    <AtTable session={session}>
      <DiceTray />
    </AtTable>,
  );
  return { session, user: userEvent.setup() };
}

/** The button of wide windows; the other one opens the options on phones. */
function powerRoll(): HTMLElement {
  return screen.getAllByRole('button', { name: 'Power roll' })[0]!;
}

describe('power rolls', () => {
  test('edges are counted once and put back', async () => {
    const { session, user } = open();
    await user.click(screen.getByRole('button', { name: 'Towards an edge' }));
    await user.click(screen.getByRole('button', { name: 'Towards an edge' }));
    expect(screen.getByText('double edge')).toBeTruthy();
    await user.click(powerRoll());
    await user.click(powerRoll());
    const roll = { type: 'RollPower', score: 0, skilled: false, secrecy: 'public' };
    expect(session.sent).toEqual([
      { ...roll, edges: 2, banes: 0 },
      { ...roll, edges: 0, banes: 0 },
    ]);
  });

  test('the score of a characteristic is remembered for the room', async () => {
    localStorage.setItem('dsvtt.scores.room.anneke', '{"characteristic":"AGILITY","scores":{"AGILITY":3,"MIGHT":"x","LUCK":9}}');
    const { session, user } = open();
    expect(screen.getByRole('button', { name: 'Agility +3' })).toBeTruthy();
    await user.click(powerRoll());
    expect(session.sent).toMatchObject([{ type: 'RollPower', characteristic: 'AGILITY', score: 3 }]);
  });

  test('what is stored and not understood is left alone', () => {
    localStorage.setItem('dsvtt.scores.room.anneke', 'not JSON');
    open();
    expect(screen.getByRole('button', { name: 'Plain' })).toBeTruthy();
  });
});

describe('other dice', () => {
  test('clicks build an expression that is rolled', async () => {
    const { session, user } = open();
    await user.click(screen.getByRole('button', { name: 'Add a d10' }));
    await user.click(screen.getAllByRole('button', { name: 'Add a d10' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Add a d8' }));
    await user.type(screen.getByRole('textbox', { name: 'Expression' }), ' + 3{Enter}');
    expect(session.sent).toEqual([{ type: 'RollDice', expression: '2d10 + 1d8 + 3', secrecy: 'public' }]);
    await expect.poll(() => screen.queryByRole('textbox', { name: 'Expression' })).toBeNull();
  });

  test('what is not understood stays, with the reason', async () => {
    const refusal = new Rejected('EXPRESSION_NOT_UNDERSTOOD', 'A number is missing.', { position: 2 });
    const { user } = open(fakeSession({}, () => Promise.reject(refusal)));
    await user.click(screen.getByRole('button', { name: 'More dice' }));
    await user.type(screen.getByRole('textbox', { name: 'Expression' }), '2d{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('A number is missing.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Expression' }).value).toBe('2d');
  });

  test('Escape puts the builder away', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'More dice' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Expression' })).toBeNull();
  });
});

test('r goes to the dice', async () => {
  const { user } = open();
  await user.keyboard('r');
  expect(document.activeElement).toBe(powerRoll());
});
