import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { perTable } from '../dock/perTable';
import { useSession } from '../table/TableContext';
import type { Characteristic, Secrecy } from '../wire/types';
import { CHARACTERISTICS, MAX_SCORE, type Leaning } from './powerRoll';

/** How the next rolls from the tray are made. */
export interface TraySettings {
  characteristic: Characteristic | 'NONE';
  /** From −5 to 5, by characteristic. */
  scores: Readonly<Record<Characteristic | 'NONE', number>>;
  leaning: Leaning;
  skilled: boolean;
  secrecy: Secrecy;
}

/** What is remembered on this device, for each room and person: scores belong to a hero. */
type Remembered = Pick<TraySettings, 'characteristic' | 'scores'>;

const NO_SCORES: TraySettings['scores'] = { NONE: 0, MIGHT: 0, AGILITY: 0, REASON: 0, INTUITION: 0, PRESENCE: 0 };

type SettingsStore = UseBoundStore<StoreApi<TraySettings>>;

const settingsOf = perTable((session): SettingsStore => {
  const key = `dsvtt.scores.${session.roomId}.${session.store.getState().me}`;
  const store = create<TraySettings>()(() => ({ ...remembered(key), leaning: 0, skilled: false, secrecy: 'public' }));
  store.subscribe(({ characteristic, scores }, before) => {
    if (characteristic === before.characteristic && scores === before.scores) return;
    localStorage.setItem(key, JSON.stringify({ characteristic, scores } satisfies Remembered));
  });
  return store;
});

/** The settings of the tray and how to change them. */
export function useTraySettings(): [TraySettings, (changes: Partial<TraySettings>) => void] {
  const store = settingsOf(useSession());
  return [store(), (changes) => store.setState(changes)];
}

function remembered(key: string): Remembered {
  const stored = read(key);
  const scores = typeof stored.scores === 'object' && stored.scores !== null ? { ...stored.scores } : {};
  const known = Object.entries(scores).filter(([name, score]) => name in NO_SCORES && isScore(score));
  return {
    characteristic: CHARACTERISTICS.find((characteristic) => characteristic === stored.characteristic) ?? 'NONE',
    scores: { ...NO_SCORES, ...Object.fromEntries(known) },
  };
}

function read(key: string): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

function isScore(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= MAX_SCORE;
}
