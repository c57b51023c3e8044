import { useEffect, useEffectEvent } from 'react';
import { nextSpeed } from './clock';
import { replayKey, type ReplayKey } from './keys';
import { useReplay } from './ReplayContext';

/** What has keys of its own when it has the focus. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"]';
/** What is pressed with the space bar when it has the focus. */
const TAKES_SPACE = 'button, a, [role="radio"], [role="separator"], [role="tab"]';

/** The keys of a replay, heard wherever the focus is, unless something else has taken them. */
export function useReplayKeys(onBookmark: () => void): void {
  const { player, steer, backToLive } = useReplay();

  const act = (key: ReplayKey): unknown => {
    const { speed, skipsSilence } = player.store.getState();
    switch (key) {
      case 'toggle':
        return steer((at) => at.toggle());
      case 'stepOn':
        return steer((at) => at.stepOn());
      case 'stepBack':
        return steer((at) => at.stepBack());
      case 'nextStation':
        return steer((at) => at.toStation(1));
      case 'previousStation':
        return steer((at) => at.toStation(-1));
      case 'faster':
        return steer((at) => at.setSpeed(nextSpeed(speed, 1)));
      case 'slower':
        return steer((at) => at.setSpeed(nextSpeed(speed, -1)));
      case 'silence':
        return player.setSkipsSilence(!skipsSilence);
      case 'bookmark':
        return onBookmark();
      case 'live':
      case 'back':
        return backToLive();
    }
  };

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.defaultPrevented || isTaken(event, TAKES_KEYS) ? undefined : replayKey(event);
    if (key === undefined || (key === 'toggle' && isTaken(event, TAKES_SPACE))) return;
    event.preventDefault();
    act(key);
  });

  useEffect(() => {
    // after the board, for which Escape goes a smaller step back
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTaken({ target }: KeyboardEvent, by: string): boolean {
  return target instanceof Element && target.closest(by) !== null;
}
