import { useTranslation } from 'react-i18next';
import { useSession, useTable } from '../table/TableContext';
import { useAsked } from './asked';
import { SearchView } from './SearchView';

/** The search of this room, in the dock. */
export default function SearchPanel() {
  const { t } = useTranslation('search');
  const { roomId } = useSession();
  const room = useTable((state) => state.table?.name) ?? '';
  const [question, ask] = useAsked(`dock ${roomId}`);
  return <SearchView roomId={roomId} label={t('box.room', { room })} question={question} onAsk={ask} look="compact" onLeave={stay} />;
}

/** The dock stays as it is beside the moment that was opened. */
function stay(): void {}
