import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { AtTable, fakeSession, LUZ, PRIYA, type FakeSession } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import { Rejected } from '../wire/rejected';
import { ChatPanel } from './ChatPanel';
import { draftOf } from './draft';
import { outboxOf } from './outbox';

beforeAll(() => startI18n('en'));

function open(session: FakeSession = fakeSession()) {
  render(
    <AtTable session={session}>
      <ChatPanel />
    </AtTable>,
  );
  return { session, user: userEvent.setup(), input: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }) };
}

const notUnderstood = new Rejected('EXPRESSION_NOT_UNDERSTOOD', 'A number is missing after “+”.', { position: 4 });

describe('sending', () => {
  test('Enter says it to everyone and empties the input', async () => {
    const { session, user, input } = open();
    await user.type(input, 'hello there{Enter}');
    expect(session.sent).toEqual([{ type: 'PostMessage', text: 'hello there' }]);
    expect(input.value).toBe('');
  });

  test('Shift and Enter begin a new line', async () => {
    const { session, user, input } = open();
    await user.type(input, 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(session.sent).toEqual([{ type: 'PostMessage', text: 'one\ntwo' }]);
  });

  test('a blank input is not sent', async () => {
    const { session, user, input } = open();
    await user.type(input, '   {Enter}');
    expect(session.sent).toEqual([]);
  });

  test('what is said goes to those chosen, as the token chosen', async () => {
    const { session, user, input } = open();
    draftOf(session).address([LUZ, PRIYA]);
    draftOf(session).speakAs('ulk');
    await user.type(input, 'Who rings?{Enter}');
    expect(session.sent).toEqual([{ type: 'PostMessage', text: 'Who rings?', to: [LUZ, PRIYA], as: 'ulk' }]);
  });

  test('a token that is not mine any more does not speak', async () => {
    const { session, user, input } = open(fakeSession({ me: LUZ }));
    draftOf(session).speakAs('ulk');
    await user.type(input, 'hm{Enter}');
    expect(session.sent).toEqual([{ type: 'PostMessage', text: 'hm' }]);
  });

  test('typing is signalled, commands are not', async () => {
    const { session, user, input } = open();
    await user.type(input, '/r');
    expect(session.signals).toBe(0);
    await user.clear(input);
    await user.type(input, 'hello');
    expect(session.signals).toBe(1);
  });
});

describe('commands', () => {
  test('/roll rolls with its reason', async () => {
    const { session, user, input } = open();
    await user.type(input, '/roll 2d6+3 # does it hold{Enter}');
    expect(session.sent).toEqual([{ type: 'RollDice', expression: '2d6+3', secrecy: 'public', reason: 'does it hold' }]);
  });

  test('a name is completed and whispered to', async () => {
    const { session, user, input } = open();
    await user.type(input, '/w pr{Tab}psst{Enter}');
    expect(session.sent).toEqual([{ type: 'PostMessage', text: 'psst', to: [PRIYA] }]);
  });

  test('a mistake is explained and nothing typed is lost', async () => {
    const { session, user, input } = open();
    await user.type(input, '/dance now{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('There is no command /dance.');
    expect(input.value).toBe('/dance now');
    expect(input.selectionStart).toBe(0);
    expect(session.sent).toEqual([]);
  });

  test('/help shows what can be typed', async () => {
    const { user, input } = open();
    await user.type(input, '/help{Enter}');
    expect(screen.getByRole('heading', { name: 'What you can type' })).toBeTruthy();
  });
});

describe('refusals', () => {
  test('an expression that is not understood comes back with the caret where it fails', async () => {
    const { user, input } = open(fakeSession({}, () => Promise.reject(notUnderstood)));
    await user.type(input, '/roll 2d6++{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('A number is missing after “+”.');
    expect(input.value).toBe('/roll 2d6++');
    expect(input.selectionStart).toBe(10);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  test('it does not overwrite what is being written meanwhile', async () => {
    let refuse: (reason: Rejected) => void = () => undefined;
    const { session, user, input } = open(fakeSession({}, () => new Promise((_, reject) => (refuse = reject))));
    await user.type(input, '/roll 2d6++{Enter}');
    await user.type(input, 'meanwhile');
    refuse(notUnderstood);
    await expect.poll(() => outboxOf(session).store.getState()[0]?.state).toBe('failed');
    expect(input.value).toBe('meanwhile');
  });

  test('a message that was refused stays and can be sent again', async () => {
    let isWilling = false;
    const session = fakeSession({}, () =>
      isWilling ? Promise.resolve({ seq: 1 }) : Promise.reject(new Rejected('RATE_LIMITED', 'Wait a moment.')),
    );
    const { user, input } = open(session);
    await user.type(input, 'hello{Enter}');
    const outbox = outboxOf(session);
    await expect.poll(() => outbox.store.getState()[0]?.state).toBe('failed');
    isWilling = true;
    await outbox.retry(outbox.store.getState()[0]!.id);
    expect(session.sent).toHaveLength(2);
    expect(outbox.store.getState()).toEqual([]);
  });
});

describe('recall', () => {
  test('the arrow up brings back what was sent, the arrow down the draft', async () => {
    const { user, input } = open();
    await user.type(input, 'first{Enter}second{Enter}');
    await user.type(input, '{ArrowUp}');
    expect(input.value).toBe('second');
    await user.type(input, '{ArrowUp}');
    expect(input.value).toBe('first');
    await user.type(input, '{ArrowDown}{ArrowDown}');
    expect(input.value).toBe('');
  });
});

test('the draft outlives the panel', async () => {
  const session = fakeSession();
  const { user, input } = open(session);
  await user.type(input, 'half a thou');
  expect(draftOf(session).store.getState().input).toBe('half a thou');
});

test('while the connection is lost nothing can be sent', () => {
  const { input } = open(fakeSession({ status: 'reconnecting' }));
  expect(input.closest('form')?.inert).toBe(true);
});
