import { create } from 'zustand';
import { SPEEDS, type Playback } from './clock';

const KEY = 'dsvtt.replay';

/** How somebody watches, remembered on this device. */
export const usePlayback = create<Playback>()(() => remembered());

usePlayback.subscribe((playback) => localStorage.setItem(KEY, JSON.stringify(playback)));

function remembered(): Playback {
  const stored = read();
  return {
    speed: SPEEDS.find((speed) => speed === stored.speed) ?? 1,
    skipsSilence: stored.skipsSilence !== false,
  };
}

function read(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}
