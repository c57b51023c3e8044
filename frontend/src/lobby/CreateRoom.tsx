import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useApi } from '../wire/ApiContext';
import styles from './LobbyForm.module.css';

/** As the server has it. */
const LONGEST_NAME = 80;

/** Opens a room; whoever creates it is its Director. */
export function CreateRoom() {
  const { t } = useTranslation('lobby');
  const api = useApi();
  const navigate = useNavigate();
  const reasonText = useReason();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: () => api.createRoom(name.trim()),
    onSuccess: (room) => navigate(`/rooms/${room.id}`),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') setMissing(true);
        else create.mutate();
      }}
    >
      <h2 className={styles.heading}>{t('create.title')}</h2>
      <p className="meta">{t('create.hint')}</p>
      <TextField
        label={t('create.name')}
        hideLabel
        placeholder={t('create.placeholder')}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setMissing(false);
        }}
        error={isMissing ? t('create.missing') : create.isError ? reasonText(create.error) : undefined}
      />
      <Button type="submit" variant="primary" isPending={create.isPending}>
        {t('create.action')}
      </Button>
    </form>
  );
}
