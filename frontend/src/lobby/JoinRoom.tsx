import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { useApi } from '../wire/ApiContext';
import { CodeField } from './CodeField';
import { CODE_LENGTH } from './inviteCode';
import styles from './LobbyForm.module.css';
import { takeSeat } from './takeSeat';

/** Takes a seat with the code the Director shared. */
export function JoinRoom() {
  const { t } = useTranslation('lobby');
  const api = useApi();
  const navigate = useNavigate();
  const reasonText = useReason();
  const [code, setCode] = useState('');
  const join = useMutation({
    mutationFn: () => takeSeat(api, code),
    onSuccess: (roomId) => navigate(`/rooms/${roomId}`),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === CODE_LENGTH) join.mutate();
      }}
    >
      <h2 className={styles.heading}>{t('join.title')}</h2>
      <p className="meta">{t('join.hint')}</p>
      <CodeField
        code={code}
        error={join.isError ? reasonText(join.error) : undefined}
        onChange={(next) => {
          join.reset();
          setCode(next);
        }}
      />
      <Button type="submit" variant="primary" isDisabled={code.length < CODE_LENGTH} isPending={join.isPending}>
        {t('join.action')}
      </Button>
    </form>
  );
}
