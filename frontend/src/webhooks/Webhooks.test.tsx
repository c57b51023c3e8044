import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeSession } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { AtWebhooks, BOT, DELIVERIES, LOG } from './fixtures';
import type { Webhook } from './types';
import { WebhooksDialog } from './WebhooksDialog';

beforeAll(() => startI18n('en'));

function open(answers: Partial<Api>, session = fakeSession()) {
  render(
    <AtWebhooks answers={answers} session={session}>
      <WebhooksDialog isOpen onOpenChange={() => undefined} />
    </AtWebhooks>,
  );
  return userEvent.setup();
}

describe('webhooks', () => {
  test('are added with what they shall tell, and their secret is shown once', async () => {
    const session = fakeSession();
    const webhooks = vi.fn<Api['webhooks']>(() => Promise.resolve(session.sent.length === 0 ? [] : [added()]));
    const added = (): Webhook => ({ ...BOT, webhookId: (session.sent[0] as { webhookId: string }).webhookId });
    const user = open({ webhooks, renewWebhookSecret: () => Promise.resolve({ secret: 'whsec_once' }) }, session);
    await user.click(await screen.findByRole('button', { name: 'Add a webhook' }));
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'https://example.org/hook');
    for (const name of ['Sessions', 'Who comes and goes', 'Combat', 'Scenes, tokens, fog', 'The room itself']) {
      await user.click(screen.getByRole('option', { name }));
    }
    await user.click(screen.getByRole('button', { name: 'Add a webhook' }));
    expect(((await screen.findByRole('textbox', { name: 'Secret' })) as HTMLInputElement).value).toBe('whsec_once');
    expect(session.sent).toEqual([
      {
        type: 'AddWebhook',
        webhookId: expect.any(String) as string,
        url: 'https://example.org/hook',
        changeTypes: ['MessagePosted', 'DiceRolled', 'PowerRolled'],
      },
    ]);
  });

  test('need an address of the web', async () => {
    const user = open({ webhooks: () => Promise.resolve([]) });
    await user.click(await screen.findByRole('button', { name: 'Add a webhook' }));
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'javascript:alert(1)');
    expect(screen.getByText('This is not a web address.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add a webhook' }).hasAttribute('disabled')).toBe(true);
  });

  test('that were given up say so, and can be tried again', async () => {
    const session = fakeSession();
    const user = open({ webhooks: () => Promise.resolve([LOG]) }, session);
    expect(await screen.findByText(/1 event waits/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(session.sent).toEqual([
      { type: 'ChangeWebhook', webhookId: 'log', url: LOG.url, changeTypes: LOG.changeTypes, enabled: true },
    ]);
  });

  test('list what was sent, and send it again', async () => {
    const sendAgain = vi.fn<Api['sendAgain']>(() => Promise.resolve(DELIVERIES[0]!));
    const user = open({ webhooks: () => Promise.resolve([BOT]), sendAgain });
    await user.click(await screen.findByText('Deliveries'));
    const refused = (await screen.findByText(/Event 1002 · refused \(503\)/u)).closest('li')!;
    await user.click(within(refused).getByRole('button', { name: 'Send event 1002 again' }));
    await waitFor(() => expect(sendAgain).toHaveBeenCalledWith('room', 'bot', 1002));
    expect(screen.getByText(/Test · no answer in time/u)).toBeTruthy();
  });

  test('are not there on a server without them, which is no failure', async () => {
    open({ webhooks: () => Promise.reject(new Rejected('WEBHOOKS_OFF', 'off')) });
    expect(await screen.findByText('No webhooks here')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a webhook' })).toBeNull();
  });
});
