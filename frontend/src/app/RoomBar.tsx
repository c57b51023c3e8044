import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SceneMenu } from '../scene/SceneMenu';
import { ReplayChip } from '../replay/ReplayChip';
import { isPast } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { Logo } from '../ui/Logo';
import { Panel } from '../ui/Panel';
import styles from './RoomBar.module.css';
import { SessionChip } from './SessionChip';
import { SessionControls } from './SessionControls';

/** Which room this is, what it shows, and whether the session runs; of the past, which session it was. */
export function RoomBar() {
  const { t } = useTranslation('app');
  const name = useTable((state) => state.table?.name);
  const past = useTable(isPast);
  return (
    <Panel className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={t('toMyRooms')}>
        <Logo />
      </Link>
      <div className={styles.names}>
        <h1 className={styles.name} title={name}>
          {name}
        </h1>
        <SceneMenu />
      </div>
      {past ? (
        <ReplayChip />
      ) : (
        <>
          <SessionChip />
          <SessionControls />
        </>
      )}
    </Panel>
  );
}
