import type { Id, ReceivedSignal } from '../wire/types';
import { PING_MILLIS, SHOW_MILLIS, SIGNAL_MILLIS, TYPING_MILLIS, type TableState } from './types';

type Passing = Pick<TableState, 'cursors' | 'drags' | 'pings' | 'typing' | 'shows' | 'present'>;

/**
 * What is shown of others after one more signal.
 *
 * @param now local time in milliseconds
 */
export function hear(state: Passing, signal: ReceivedSignal, now: number): Partial<Passing> {
  switch (signal.type) {
    case 'Presence':
      return { present: new Set(signal.present) };
    case 'Cursor': {
      const { by, sceneId, x, y } = signal;
      return { cursors: { ...state.cursors, [by]: { sceneId, x, y, at: now } } };
    }
    case 'Ping': {
      const { by, sceneId, x, y } = signal;
      const id = (state.pings.at(-1)?.id ?? 0) + 1;
      return { pings: [...state.pings, { id, by, sceneId, x, y, at: now }] };
    }
    case 'Drag':
      return { drags: { ...state.drags, [signal.tokenId]: { by: signal.by, path: signal.path, at: now } } };
    case 'DragEnd':
      return { drags: without(state.drags, signal.tokenId) };
    case 'Typing':
      return { typing: { ...state.typing, [signal.by]: now } };
    case 'Replay': {
      const { by, seq, playing, speed } = signal;
      return { shows: { ...state.shows, [by]: { seq, playing, speed, at: now } } };
    }
    case 'ReplayEnd':
      return { shows: without(state.shows, signal.by) };
  }
}

/** What is left of passing things at a later time; parts of which nothing has passed stay the same objects. */
export function fade(state: Passing, now: number): Partial<Passing> {
  return {
    cursors: younger(state.cursors, (cursor) => now - cursor.at < SIGNAL_MILLIS),
    drags: younger(state.drags, (drag) => now - drag.at < SIGNAL_MILLIS),
    typing: younger(state.typing, (at) => now - at < TYPING_MILLIS),
    shows: younger(state.shows, (show) => now - show.at < SHOW_MILLIS),
    pings: state.pings.every((ping) => now - ping.at < PING_MILLIS)
      ? state.pings
      : state.pings.filter((ping) => now - ping.at < PING_MILLIS),
  };
}

/** The same record without one key; the same object if it is not there. */
export function without<Value>(record: Readonly<Record<Id, Value>>, id: Id): Readonly<Record<Id, Value>> {
  if (!(id in record)) return record;
  const { [id]: _left, ...rest } = record;
  return rest;
}

function younger<Value>(record: Readonly<Record<Id, Value>>, stays: (value: Value) => boolean): Readonly<Record<Id, Value>> {
  const entries = Object.entries(record);
  return entries.every(([, value]) => stays(value)) ? record : Object.fromEntries(entries.filter(([, value]) => stays(value)));
}
