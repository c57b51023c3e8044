import { useTranslation } from 'react-i18next';
import type { RoomSummary } from '../wire/types';

/** The line below a room's name: what one is there, how often it was played, what it shows. */
export function useRoomLine(): (room: RoomSummary) => string {
  const { t } = useTranslation('lobby');
  return ({ role, sessions, activeSceneName }) =>
    [t(`role.${role}`), sessions > 0 ? t('sessions', { count: sessions }) : undefined, activeSceneName]
      .filter((part) => part !== undefined)
      .join(' · ');
}
