import type { TFunction } from 'i18next';
import { regional } from '../i18n/regional';

/** Making a format takes longer than a frame of the screen has room for in a full log. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The local time of day, such as 20:41. */
export function timeOfDay(at: string, language: string): string {
  const clock = clocks.get(language) ?? new Intl.DateTimeFormat(regional(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(language, clock);
  return clock.format(new Date(at));
}

/** The local day of a time as a name that no other day has: 2026-11-22. */
export function dayKey(at: string | Date): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('-');
}

/** A day in words: today and yesterday by name, the year only when it is another one than that of `today`. */
export function dayName(at: string, today: Date, language: string, t: TFunction<'chat'>): string {
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (dayKey(at) === dayKey(today)) return t('today');
  if (dayKey(at) === dayKey(yesterday)) return t('yesterday');
  const year = new Date(at).getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(regional(language), { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(new Date(at));
}
