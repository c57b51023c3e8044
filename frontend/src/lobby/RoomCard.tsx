import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../ui/Badge';
import type { RoomSummary } from '../wire/types';
import { MemberRow } from './MemberRow';
import styles from './RoomCard.module.css';
import { RoomCover } from './RoomCover';
import { useRoomLine } from './useRoomLine';

/** A room among others; the whole card leads there. */
export function RoomCard({ room }: { room: RoomSummary }) {
  const { t } = useTranslation('lobby');
  const line = useRoomLine();
  return (
    <article className={styles.card}>
      <div className={styles.cover}>
        <RoomCover roomId={room.id} mapId={room.role === 'DIRECTOR' ? room.activeMapId : undefined} />
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Link to={`/rooms/${room.id}`} title={room.name}>
            {room.name}
          </Link>
        </h3>
        <p className="meta trunc">{line(room)}</p>
        <div className={styles.foot}>
          <MemberRow room={room} withTime />
          {room.session === 'LIVE' && <Badge tone="accent">{t('live')}</Badge>}
          {room.session === 'PAUSED' && <Badge tone="warn">{t('paused')}</Badge>}
        </div>
      </div>
    </article>
  );
}
