import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { AtWebhooks, BOT, LOG, OVERLAY } from './fixtures';
import { WebhooksDialog } from './WebhooksDialog';

const meta: Meta<{ webhooks: Api['webhooks'] }> = {
  title: 'webhooks/WebhooksDialog',
  render: ({ webhooks }) => (
    <AtWebhooks answers={{ webhooks, renewWebhookSecret: () => Promise.resolve({ secret: 'whsec_HE+ZatjlFwKE9EkzuXDBAU1ditFqlOqRaRa47sZeOIA=' }) }}>
      <WebhooksDialog isOpen onOpenChange={() => undefined} />
    </AtWebhooks>
  ),
};
export default meta;

type Story = StoryObj<{ webhooks: Api['webhooks'] }>;

export const Some: Story = { args: { webhooks: () => Promise.resolve([BOT, OVERLAY, LOG, { ...BOT, webhookId: 'off', state: 'OFF' }]) } };

export const None: Story = { args: { webhooks: () => Promise.resolve([]) } };

export const Loading: Story = { args: { webhooks: () => new Promise(() => undefined) } };

export const Failed: Story = { args: { webhooks: () => Promise.reject(new Rejected('UNAVAILABLE', 'no answer')) } };

export const Off: Story = { args: { webhooks: () => Promise.reject(new Rejected('WEBHOOKS_OFF', 'off')) } };
