import { useMutation, useQuery } from '@tanstack/react-query';
import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useReason } from '../i18n/useReason';
import { Button, buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Panel } from '../ui/Panel';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import styles from './JoinPage.module.css';
import { LobbyHeader } from './LobbyHeader';
import pageStyles from './LobbyPage.module.css';
import { RoomCover } from './RoomCover';
import { codeIn, shownCode } from './inviteCode';
import { takeSeat } from './takeSeat';

/** Where an invite link leads. */
export function JoinPage() {
  const code = codeIn(useParams().code ?? '');
  return (
    <div className={pageStyles.page}>
      <LobbyHeader />
      <main className={styles.main}>
        <Invitation code={code} />
      </main>
    </div>
  );
}

function Invitation({ code }: { code: string }) {
  const { t } = useTranslation('lobby');
  const api = useApi();
  const navigate = useNavigate();
  const reasonText = useReason();
  const room = useQuery({ queryKey: ['invite', code], queryFn: () => api.invitedRoom(code) });
  const join = useMutation({
    mutationFn: () => takeSeat(api, code),
    onSuccess: (roomId) => navigate(`/rooms/${roomId}`, { replace: true }),
  });
  if (room.isPending) return <Loading what={t('invitation.loading')} />;
  if (room.isError) {
    return (
      <EmptyState
        icon={<DoorClosed aria-hidden />}
        title={t('invitation.failed', { code: shownCode(code) })}
        text={reasonText(room.error)}
        action={
          <Link to="/" className={buttonClass('secondary')}>
            {t('myRooms')}
          </Link>
        }
      />
    );
  }
  return (
    <Panel className={styles.card}>
      <div className={styles.cover}>
        <RoomCover roomId={room.data.id} />
      </div>
      <div className={styles.words}>
        <p className="meta">{t('invitation.to')}</p>
        <h1 className={styles.name}>{room.data.name}</h1>
        <Button variant="primary" isPending={join.isPending} onPress={() => join.mutate()}>
          {t('takeYourSeat')}
        </Button>
        {join.isError && (
          <p role="alert" className={styles.error}>
            {reasonText(join.error)}
          </p>
        )}
      </div>
    </Panel>
  );
}
