import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../export/ExportButton';
import { iDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { Avatar } from '../ui/Avatar';
import { IconButton } from '../ui/IconButton';
import { classes } from '../ui/classes';
import { ColorChooser } from './ColorChooser';
import { InvitePanel } from './InvitePanel';
import styles from './PeoplePanel.module.css';
import { HistorySetting, LeaveRoom, RenameRoom } from './RoomSettings';
import { SeatMenu } from './SeatMenu';
import { useSeats, type Seat } from './useSeats';
import { WebhooksButton } from '../webhooks/WebhooksButton';

/** Everyone with a seat, one's own colour, and the room itself. */
export function PeoplePanel() {
  const { t } = useTranslation('people');
  const { roomId } = useSession();
  const seats = useSeats();
  const isDirector = useTable(iDirect);
  return (
    <div className={styles.scroller}>
      <section aria-labelledby="people-members">
        <h3 id="people-members">{t('settings.members')}</h3>
        <ul className={styles.seats}>
          {seats.map((seat) => (
            <SeatRow key={seat.userId} seat={seat} />
          ))}
        </ul>
      </section>
      <ColorChooser />
      {isDirector && (
        <section aria-labelledby="people-share">
          <h3 id="people-share">{t('share.title')}</h3>
          <InvitePanel />
        </section>
      )}
      <section aria-labelledby="people-room">
        <h3 id="people-room">{t('settings.title')}</h3>
        {isDirector && <RenameRoom />}
        {isDirector && <HistorySetting />}
        <div className={styles.ways}>
          <ExportButton roomId={roomId} />
          {isDirector && <WebhooksButton />}
          <LeaveRoom />
        </div>
      </section>
    </div>
  );
}

function SeatRow({ seat }: { seat: Seat }) {
  const { t } = useTranslation('people');
  const name = seat.name ?? t('someone');
  return (
    <li className={styles.seat}>
      <Avatar name={name} color={seat.look} presence={seat.isHere ? 'here' : 'away'} decorative />
      <div className={styles.words}>
        <p className={classes('trunc', styles.name)}>{seat.isMe ? t('youNamed', { name }) : name}</p>
        <p className="meta">{[t(`role.${seat.role}`), t(seat.isHere ? 'here' : 'away')].join(' · ')}</p>
      </div>
      <SeatMenu seat={seat} trigger={<IconButton label={t('manage', { name })} icon={<Ellipsis className="s" />} size="sm" />} />
    </li>
  );
}
