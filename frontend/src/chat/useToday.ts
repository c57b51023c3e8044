import { useSyncExternalStore } from 'react';

const MINUTE_MILLIS = 60_000;

/** Today's midnight, local time; another one when the day turns while the page is open. */
export function useToday(): Date {
  return new Date(useSyncExternalStore(everyMinute, midnight));
}

function everyMinute(tick: () => void): () => void {
  const timer = setInterval(tick, MINUTE_MILLIS);
  return () => clearInterval(timer);
}

function midnight(): number {
  return new Date().setHours(0, 0, 0, 0);
}
