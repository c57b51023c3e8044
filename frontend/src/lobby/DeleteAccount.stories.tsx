import type { Meta, StoryObj } from '@storybook/react-vite';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { userEvent, within } from 'storybook/test';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import { DeleteAccount } from './DeleteAccount';

interface Setting {
  name: string;
  deleteAccount: Api['deleteAccount'];
}

/** The question with a server made up for the story. */
function Asking({ name, deleteAccount }: Setting) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <ApiProvider value={{ deleteAccount } as unknown as Api}>
        <AuthProvider value={{ account: { id: 'anneke', name }, auth: {} as Auth }}>
          <DeleteAccount isOpen onOpenChange={() => undefined} onDeleted={() => undefined} />
        </AuthProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}

export default {
  title: 'lobby/DeleteAccount',
  component: Asking,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Asking>;

type Story = StoryObj<typeof Asking>;

export const Asked: Story = { args: { name: 'Anneke', deleteAccount: () => Promise.resolve() } };

export const LongName: Story = {
  args: { name: 'Ottilie von und zu Hohenfels-Drachenbrunn zu Niederaltenbeuren', deleteAccount: () => Promise.resolve() },
};

export const Refused: Story = {
  args: { name: 'Anneke', deleteAccount: () => Promise.reject(new Rejected('IDENTITY_UNAVAILABLE', 'no answer')) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.type(await page.findByRole('textbox'), 'Anneke');
    await userEvent.click(page.getByRole('button', { name: 'Delete my account' }));
  },
};
