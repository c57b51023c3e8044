import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../auth/AuthContext';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { useApi } from '../wire/ApiContext';
import styles from './DeleteAccount.module.css';

interface DeleteAccountProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called when the account is gone: nobody is signed in any more. */
  onDeleted?: () => void;
}

/** Says what goes with the account and what stays, and asks for one's name before it does it: there is no way back. */
export function DeleteAccount({ isOpen, onOpenChange, onDeleted = leave }: DeleteAccountProps) {
  const { t } = useTranslation('lobby');
  const { account } = useSignedIn();
  const api = useApi();
  const reasonText = useReason();
  const [typed, setTyped] = useState('');
  const deletion = useMutation({ mutationFn: () => api.deleteAccount(account.id), onSuccess: onDeleted });
  const isConfirmed = typed.trim() === account.name;
  const close = (open: boolean) => {
    if (deletion.isPending) return;
    setTyped('');
    deletion.reset();
    onOpenChange(open);
  };
  return (
    <Dialog
      title={t('deletion.title')}
      isOpen={isOpen}
      onOpenChange={close}
      actions={
        <>
          <Button variant="ghost" isDisabled={deletion.isPending} onPress={() => close(false)}>
            {t('deletion.keep')}
          </Button>
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden />}
            isDisabled={!isConfirmed}
            isPending={deletion.isPending}
            onPress={() => deletion.mutate()}
          >
            {t('deletion.action')}
          </Button>
        </>
      }
    >
      <div className={styles.consequences}>
        <p>{t('deletion.warning')}</p>
        <ul>
          <li>{t('deletion.words')}</li>
          <li>{t('deletion.seats')}</li>
          <li>{t('deletion.stays')}</li>
        </ul>
        <TextField
          label={t('deletion.typeName', { name: account.name })}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          isDisabled={deletion.isPending}
          error={deletion.isError ? reasonText(deletion.error) : undefined}
        />
      </div>
    </Dialog>
  );
}

/** Takes along what is kept in this browser, such as drafts; the tokens live in this page only, and a fresh one has none. */
function leave(): void {
  localStorage.clear();
  sessionStorage.clear();
  window.location.assign('/');
}
