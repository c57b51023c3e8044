import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button';
import type { RoomSummary } from '../wire/types';
import { MemberRow } from './MemberRow';
import styles from './MainRoom.module.css';
import { RoomCover } from './RoomCover';
import { SessionMark } from './SessionMark';
import { useRoomLine } from './useRoomLine';

/** The large card of the room one most likely wants. */
export function MainRoom({ room }: { room: RoomSummary }) {
  const { t } = useTranslation('lobby');
  const line = useRoomLine();
  return (
    <article className={styles.card} aria-label={room.name}>
      <div className={styles.cover}>
        <RoomCover roomId={room.id} mapId={room.role === 'DIRECTOR' ? room.activeMapId : undefined} />
      </div>
      <div className={styles.words}>
        <SessionMark room={room} />
        <h2 className={styles.name} title={room.name}>
          {room.name}
        </h2>
        <p className={styles.line}>{line(room)}</p>
        <MemberRow room={room} />
        <Link to={`/rooms/${room.id}`} className={buttonClass('primary', 'md', styles.enter)}>
          {t('takeYourSeat')}
        </Link>
      </div>
    </article>
  );
}
