import { useState } from 'react';
import { MomentList } from './MomentList';
import { useMaybeReplay } from './ReplayContext';
import { SessionList } from './SessionList';

/** What was played: the sessions, and in a replay what happened in the one that is watched. */
export default function HistoryPanel() {
  const isReplay = useMaybeReplay() !== undefined;
  const [all, setAll] = useState(false);
  return isReplay && !all ? <MomentList onAll={() => setAll(true)} /> : <SessionList onPick={() => setAll(false)} />;
}
