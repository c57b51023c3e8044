import { useTranslation } from 'react-i18next';
import { Avatar } from '../ui/Avatar';
import type { RoomSummary } from '../wire/types';
import styles from './MemberRow.module.css';
import { useDates } from './useDates';

/** So many faces fit on the smallest phone. */
const FACES = 5;

/** Who plays in a room, those who are there first; then how many are there or when it was last played. */
export function MemberRow({ room, withTime = false }: { room: RoomSummary; withTime?: boolean }) {
  const { t } = useTranslation('lobby');
  const { day } = useDates();
  const here = new Set(room.present);
  const members = room.members.toSorted((a, b) => Number(here.has(b.userId)) - Number(here.has(a.userId)));
  const more = members.length - FACES;
  return (
    <div className={styles.row}>
      {members.slice(0, FACES).map(({ userId, name, role, color }) => (
        <Avatar
          key={userId}
          name={name}
          color={role === 'DIRECTOR' ? 'DIRECTOR' : color}
          {...(here.has(userId) && { presence: 'here' })}
        />
      ))}
      {more > 0 && <span className="meta">{t('more', { count: more })}</span>}
      <span className={`meta ${styles.note}`}>
        {here.size > 0
          ? t('atTheTable', { count: here.size })
          : withTime && (room.lastPlayedAt === undefined ? t('neverPlayed') : t('lastPlayed', { day: day(room.lastPlayedAt) }))}
      </span>
    </div>
  );
}
