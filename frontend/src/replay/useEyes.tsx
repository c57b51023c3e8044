import { useTranslation } from 'react-i18next';
import { iDirect } from '../table/selectors';
import { useLiveTable } from '../table/TableContext';
import { PlayerMark } from '../ui/PlayerMark';
import { useReplay } from './ReplayContext';

/** Whose eyes the past can be seen through; undefined for all but Directors, who may choose, also people who have left. */
export function useEyes() {
  const { t } = useTranslation('replay');
  const { as, watchAs } = useReplay();
  const directs = useLiveTable(iDirect);
  const me = useLiveTable((state) => state.me);
  const people = useLiveTable((state) => state.people);
  if (!directs) return undefined;
  return {
    items: Object.values(people)
      .toSorted((one, other) => Number(other.userId === me) - Number(one.userId === me))
      .map(({ userId, name, role, color }) => ({
        id: userId,
        label: userId === me ? t('myself') : name,
        icon: <PlayerMark color={role === 'DIRECTOR' ? 'DIRECTOR' : color} />,
      })),
    value: as ?? me,
    onChange: (userId: string) => watchAs(userId === me ? undefined : userId),
  };
}
