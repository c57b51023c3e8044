import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Auth } from '../auth/auth';
import { AuthProvider } from '../auth/AuthContext';
import { startI18n } from '../i18n/i18n';
import type { Api } from '../wire/api';
import { ApiProvider } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import { DeleteAccount } from './DeleteAccount';

describe('Deleting the account', () => {
  beforeAll(() => startI18n('en'));

  function open(deleteAccount: Api['deleteAccount']) {
    const onDeleted = vi.fn();
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ApiProvider value={{ deleteAccount } as unknown as Api}>
          <AuthProvider value={{ account: { id: 'u1', name: 'Ilse Quillon' }, auth: {} as Auth }}>
            <DeleteAccount isOpen onOpenChange={() => {}} onDeleted={onDeleted} />
          </AuthProvider>
        </ApiProvider>
      </QueryClientProvider>,
    );
    return onDeleted;
  }

  it('asks for the name first, and deletes the account it is of', async () => {
    const deleteAccount = vi.fn<Api['deleteAccount']>(() => Promise.resolve());
    const onDeleted = open(deleteAccount);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete my account' });

    expect(button.disabled).toBe(true);
    await userEvent.type(screen.getByRole('textbox'), 'ilse');
    expect(button.disabled).toBe(true);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.type(screen.getByRole('textbox'), 'Ilse Quillon');
    await userEvent.click(button);

    expect(deleteAccount).toHaveBeenCalledExactlyOnceWith('u1');
    expect(onDeleted).toHaveBeenCalledOnce();
  });

  it('says why it cannot be deleted, and stays', async () => {
    const onDeleted = open(() => Promise.reject(new Rejected('ERASURE_NOT_SET_UP', 'No.')));

    await userEvent.type(screen.getByRole('textbox'), 'Ilse Quillon');
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account' }));

    await screen.findByText(/Ask who runs it/u);
    expect(onDeleted).not.toHaveBeenCalled();
  });
});
