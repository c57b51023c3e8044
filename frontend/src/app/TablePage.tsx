import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from '../board/Board';
import { TurnChip } from '../combat/TurnChip';
import { DiceTray } from '../dice/DiceTray';
import { Dock } from '../dock/Dock';
import { PeopleBar } from '../people/PeopleBar';
import { RecapOffer } from '../recap/RecapOffer';
import { FollowOffer } from '../replay/FollowOffer';
import { useMoment } from '../replay/moments';
import { iDirect } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { Loading } from '../ui/Spinner';
import { WebhookTrouble } from '../webhooks/WebhookTrouble';
import app from './App.module.css';
import { ConnectionNotice } from './ConnectionNotice';
import { KeyboardHelp } from './KeyboardHelp';
import { RefusedMoves } from './RefusedMoves';
import { RoomBar } from './RoomBar';
import styles from './TablePage.module.css';
import { useAttendance } from './useAttendance';

const ReplayPage = lazy(() => import('../replay/ReplayPage'));

/** A table: the board fills the window, everything else floats above it. It stays open while a moment of its past is shown. */
export function TablePage() {
  const { t } = useTranslation('replay');
  const moment = useMoment();
  useAttendance();
  return (
    <div className={styles.table}>
      {moment === undefined ? (
        <LiveTable />
      ) : (
        <Suspense
          fallback={
            <main className={app.middle}>
              <Loading what={t('opening')} />
            </main>
          }
        >
          <ReplayPage moment={moment} topClass={styles.top ?? ''} endClass={styles.end ?? ''} />
        </Suspense>
      )}
      <FollowOffer />
      <RecapOffer />
      <ConnectionNotice />
      <RefusedMoves />
      <KeyboardHelp />
    </div>
  );
}

function LiveTable() {
  const isDirector = useTable(iDirect);
  return (
    <>
      <Board />
      <header className={styles.top}>
        <RoomBar />
        <TurnChip />
        <div className={styles.end}>
          <PeopleBar />
        </div>
      </header>
      <Dock />
      <DiceTray />
      {isDirector && <WebhookTrouble />}
    </>
  );
}
