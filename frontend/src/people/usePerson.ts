import { useTranslation } from 'react-i18next';
import { useTable } from '../table/TableContext';
import { memberOf } from '../table/selectors';
import type { TableState } from '../table/types';
import type { SeatColor } from '../ui/PlayerMark';
import type { Id } from '../wire/types';

/** In which colour and with which mark somebody is shown; whoever left keeps the colour they were known by. */
export function lookOf(state: TableState, userId: Id): SeatColor {
  const member = memberOf(state, userId) ?? state.people[userId];
  return member?.role === 'DIRECTOR' ? 'DIRECTOR' : (member?.color ?? 'SKY');
}

export function nameOf(state: TableState, userId: Id): string | undefined {
  return state.people[userId]?.name;
}

/** Name and look of somebody at the table. */
export function usePerson(userId: Id): { name: string; look: SeatColor; isMe: boolean } {
  const { t } = useTranslation('people');
  const name = useTable((state) => nameOf(state, userId)) ?? t('someone');
  const look = useTable((state) => lookOf(state, userId));
  const isMe = useTable((state) => state.me === userId);
  return { name, look, isMe };
}
