import { History } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Board } from '../board/Board';
import { RoomBar } from '../app/RoomBar';
import { Dock } from '../dock/Dock';
import { useLayout } from '../dock/layout';
import { SHEET_QUERY, useMedia } from '../dock/useMedia';
import { useReason } from '../i18n/useReason';
import { PeopleBar } from '../people/PeopleBar';
import { LiveTableProvider, TableProvider, useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { toast } from '../ui/toasts';
import type { Id } from '../wire/types';
import { follow } from './following';
import { LiveBadge } from './LiveBadge';
import { momentPath, type Moment } from './moments';
import { ReplayBar } from './ReplayBar';
import { ReplayProvider, useReplayState, type Replay } from './ReplayContext';
import styles from './ReplayPage.module.css';
import type { ReplayPlayer } from './ReplayPlayer';
import { useFollowLeader } from './useFollowLeader';
import { useLeading } from './useLeading';
import { useReplayPlayer } from './useReplayPlayer';

interface ReplayPageProps {
  moment: Moment;
  /** The bar at the top, which is the same as at the live table. */
  topClass: string;
  endClass: string;
}

/** The table as it was, with what moves through time. The open table stays open underneath. */
export default function ReplayPage({ moment, topClass, endClass }: ReplayPageProps) {
  const live = useSession();
  const replay = useReplay(moment);
  const isNarrow = useMedia(SHEET_QUERY);
  useMomentBesideChat();
  if (replay === undefined) return null;
  return (
    <LiveTableProvider value={live}>
      <TableProvider value={replay.player.table}>
        <ReplayProvider value={replay}>
          <Board key={moment.as} />
          <div className={styles.frame} aria-hidden="true" />
          <header className={topClass}>
            <RoomBar />
            <LiveBadge />
            {!isNarrow && (
              <div className={endClass}>
                <TableProvider value={live}>
                  <PeopleBar />
                </TableProvider>
              </div>
            )}
          </header>
          <Dock />
          <ReplayBar />
          <Failure />
        </ReplayProvider>
      </TableProvider>
    </LiveTableProvider>
  );
}

function useReplay(moment: Moment): Replay | undefined {
  const live = useSession();
  const navigate = useNavigate();
  const player = useReplayPlayer(live, moment);
  const [leads, setLeads] = useState(false);
  const { as } = moment;
  useLeading(player, leads);
  useFollowLeader(player);

  const backToLive = useCallback(() => {
    follow(undefined);
    void navigate(`/rooms/${live.roomId}`);
  }, [navigate, live]);

  return useMemo(
    () =>
      player && {
        player,
        as,
        leads,
        setLeads,
        backToLive,
        steer(act: (player: ReplayPlayer) => unknown) {
          follow(undefined);
          act(player);
        },
        watchAs(userId: Id | undefined) {
          const { seq } = player.store.getState();
          void navigate(momentPath(live.roomId, { seq, ...(userId !== undefined && { as: userId }) }), { replace: true });
        },
      },
    [player, as, leads, backToLive, navigate, live],
  );
}

/** Where there is room, the chat stands beside the moment one comes to; whoever looks through the history stays there. */
function useMomentBesideChat() {
  const isSheet = useMedia(SHEET_QUERY);
  useEffect(() => {
    const { tab, show } = useLayout.getState();
    if (!isSheet && tab !== 'history') show('chat');
    // once: afterwards the tab is the viewer's choice
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}

/** A moment that could not be shown: instead of the first one, or in passing while another stays. */
function Failure() {
  const { t } = useTranslation('replay');
  const reasonText = useReason();
  const navigate = useNavigate();
  const { roomId } = useSession();
  const failure = useReplayState((state) => state.failure);
  const isOpen = useReplayState((state) => state.timeline !== undefined);
  useEffect(() => {
    if (failure !== undefined && isOpen) toast(reasonText(failure), 'error');
  }, [failure, isOpen, reasonText]);
  if (failure === undefined || isOpen) return null;
  return (
    <div className={styles.failed} role="alert">
      <EmptyState
        icon={<History aria-hidden />}
        title={t('failed')}
        text={reasonText(failure)}
        action={<Button onPress={() => void navigate(`/rooms/${roomId}`)}>{t('backToLive')}</Button>}
      />
    </div>
  );
}
