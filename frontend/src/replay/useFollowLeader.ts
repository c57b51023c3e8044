import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../people/usePerson';
import { useLiveSession } from '../table/TableContext';
import type { TableState } from '../table/types';
import { toast } from '../ui/toasts';
import { follow, followShow, useFollowed } from './following';
import type { ReplayPlayer } from './ReplayPlayer';

/** Goes where the one who is followed goes, until they stop showing anything. */
export function useFollowLeader(player: ReplayPlayer | undefined): void {
  const { t } = useTranslation('replay');
  const live = useLiveSession();
  const leader = useFollowed((state) => state.leader);
  useEffect(() => {
    if (player === undefined || leader === undefined) return undefined;
    const go = (state: TableState) => {
      const show = state.shows[leader];
      if (show !== undefined) return followShow(player, show);
      follow(undefined);
      toast(t('follow.ended', { name: nameOf(state, leader) ?? t('someone') }));
    };
    go(live.store.getState());
    return live.store.subscribe((state, before) => {
      if (state.shows[leader] !== before.shows[leader]) go(state);
    });
  }, [player, leader, live, t]);
}
