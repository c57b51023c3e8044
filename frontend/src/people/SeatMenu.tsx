import { MessageSquareLock, UserMinus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '../chat/draft';
import { useLayout } from '../dock/layout';
import { useAct } from '../dock/useAct';
import { iDirect, myself } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../ui/Menu';
import type { Role } from '../wire/types';
import type { Seat } from './useSeats';

const ROLES: readonly Role[] = ['DIRECTOR', 'PLAYER', 'SPECTATOR'];

/** What one can do with somebody at the table: whisper, and as a Director appoint or remove. */
export function SeatMenu({ seat, trigger }: { seat: Seat; trigger: ReactElement }) {
  const { t } = useTranslation('people');
  const session = useSession();
  const act = useAct();
  const { show } = useLayout();
  const isDirector = useTable(iDirect);
  const mayWhisper = useTable((state) => myself(state)?.role !== 'SPECTATOR') && !seat.isMe;
  const [asks, setAsks] = useState(false);
  const name = seat.name ?? t('someone');

  function whisper() {
    const draft = draftOf(session);
    draft.address([seat.userId]);
    show('chat');
    draft.focus();
  }

  return (
    <>
      <Menu label={name} trigger={trigger}>
        <MenuGroup heading={seat.isMe ? t('youNamed', { name }) : name}>
          {mayWhisper && <MenuItem label={t('whisper')} icon={<MessageSquareLock />} onAction={whisper} />}
          {!isDirector && !mayWhisper && <MenuItem label={t(`role.${seat.role}`)} isDisabled onAction={() => undefined} />}
        </MenuGroup>
        {isDirector && (
          <MenuGroup heading={t('changeRole')}>
            {ROLES.map((role) => (
              <MenuItem
                key={role}
                label={t(`role.${role}`)}
                isChosen={role === seat.role}
                onAction={() => void (role === seat.role || act({ type: 'ChangeRole', userId: seat.userId, role }))}
              />
            ))}
          </MenuGroup>
        )}
        {isDirector && !seat.isMe && <MenuLine />}
        {isDirector && !seat.isMe && <MenuItem label={t('remove')} icon={<UserMinus />} tone="danger" onAction={() => setAsks(true)} />}
      </Menu>
      <Dialog
        title={t('remove')}
        isOpen={asks}
        onOpenChange={setAsks}
        actions={
          <>
            <Button variant="ghost" onPress={() => setAsks(false)}>
              {t('keep')}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                setAsks(false);
                void act({ type: 'RemoveMember', userId: seat.userId });
              }}
            >
              {t('removeConfirm', { name })}
            </Button>
          </>
        }
      >
        {t('removeAsk', { name })}
      </Dialog>
    </>
  );
}
