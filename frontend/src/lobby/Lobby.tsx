import { useTranslation } from 'react-i18next';
import type { RoomSummary } from '../wire/types';
import { CreateRoom } from './CreateRoom';
import { JoinRoom } from './JoinRoom';
import styles from './Lobby.module.css';
import { MainRoom } from './MainRoom';
import { RoomCard } from './RoomCard';

/** The room one most likely wants first and large, then the others; beside it the ways to a new one. */
export function Lobby({ rooms }: { rooms: readonly RoomSummary[] }) {
  const { t } = useTranslation('lobby');
  const main = rooms.find((room) => room.session === 'LIVE') ?? rooms[0];
  const others = rooms.filter((room) => room !== main);
  return (
    <>
      <h1 className={styles.title}>{t('myRooms')}</h1>
      <div className={styles.top}>
        {main !== undefined && <MainRoom room={main} />}
        <div className={styles.side}>
          <JoinRoom />
          <CreateRoom />
        </div>
      </div>
      {others.length > 0 && (
        <ul className={styles.others} aria-label={t('otherRooms')}>
          {others.map((room) => (
            <li key={room.id}>
              <RoomCard room={room} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
