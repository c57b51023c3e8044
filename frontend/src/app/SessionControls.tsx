import { EllipsisVertical, Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { iDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuItem } from '../ui/Menu';
import { toast } from '../ui/toasts';
import type { Command } from '../wire/types';
import styles from './SessionControls.module.css';

/** Starts, rests and ends the session; for Directors. */
export function SessionControls() {
  const { t } = useTranslation('app');
  const reasonText = useReason();
  const session = useSession();
  const directs = useTable(iDirect);
  const state = useTable((table) => table.table?.session?.state);
  const isLive = useTable((table) => table.status === 'live');
  if (!directs) return null;

  const send = (type: Extract<Command['type'], 'StartSession' | 'PauseSession' | 'ResumeSession' | 'EndSession'>) => () =>
    void session.send({ type }).catch((reason: unknown) => toast(reasonText(reason), 'error'));

  if (state === undefined || state === 'ENDED') {
    return (
      <Button variant="primary" size="sm" icon={<Play className="s" />} isDisabled={!isLive} onPress={send('StartSession')}>
        {t('session.start')}
      </Button>
    );
  }
  const [rest, icon, type] =
    state === 'LIVE'
      ? ([t('session.pause'), <Pause key="pause" />, 'PauseSession'] as const)
      : ([t('session.resume'), <Play key="resume" />, 'ResumeSession'] as const);
  return (
    <span className={styles.controls}>
      <IconButton className={styles.rest ?? ''} label={rest} icon={icon} isDisabled={!isLive} onPress={send(type)} />
      <Menu
        label={t('session.menu')}
        placement="bottom start"
        trigger={<IconButton label={t('session.menu')} icon={<EllipsisVertical />} isDisabled={!isLive} />}
      >
        <MenuItem label={rest} icon={icon} onAction={send(type)} />
        <MenuItem label={t('session.end')} icon={<Square />} onAction={send('EndSession')} />
      </Menu>
    </span>
  );
}
