import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../dock/ConfirmButton';
import { useAct } from '../dock/useAct';
import { useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import type { HistoryAccess } from '../wire/types';
import styles from './PeoplePanel.module.css';

/** The longest room name the table takes, in UTF-16 units. */
const MAX_NAME = 80;

/** Gives the room another name. */
export function RenameRoom() {
  const { t } = useTranslation('people');
  const act = useAct();
  const name = useTable((state) => state.table?.name) ?? '';
  const [typed, setTyped] = useState<string>();
  const wanted = (typed ?? name).trim();
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'RenameRoom', name: wanted }).then((taken) => taken && setTyped(undefined));
      }}
    >
      <TextField label={t('settings.name')} value={typed ?? name} onChange={setTyped} maxLength={MAX_NAME} />
      <Button type="submit" isDisabled={wanted === '' || wanted === name}>
        {t('settings.rename')}
      </Button>
    </form>
  );
}

/** How far back those look who join later. */
export function HistorySetting() {
  const { t } = useTranslation('people');
  const act = useAct();
  const access = useTable((state) => state.table?.historyAccess) ?? 'EVERYTHING';
  return (
    <Select
      label={t('settings.history')}
      className={styles.history ?? ''}
      value={access}
      onChange={(chosen) => chosen !== access && void act({ type: 'ChangeHistoryAccess', access: chosen })}
      items={ACCESS.map((id) => ({ id, label: t(`settings.access.${id}`) }))}
    />
  );
}

const ACCESS: readonly HistoryAccess[] = ['EVERYTHING', 'FROM_JOINING'];

/** Gives up one's seat. The table closes by itself when the server has heard of it. */
export function LeaveRoom() {
  const { t } = useTranslation('people');
  const act = useAct();
  return (
    <ConfirmButton
      trigger={
        <Button variant="ghost" icon={<LogOut className="s" />}>
          {t('settings.leave')}
        </Button>
      }
      question={t('settings.leaveAsk')}
      confirm={t('settings.leaveConfirm')}
      cancel={t('settings.stay')}
      onConfirm={() => void act({ type: 'LeaveRoom' })}
    />
  );
}
