import type { Id } from '../wire/types';
import type { Kind, Order, SearchParameters } from './types';

export type Period = 'any' | 'day' | 'week' | 'month' | 'year' | 'between';
export const PERIODS = ['any', 'day', 'week', 'month', 'year', 'between'] as const satisfies readonly Period[];

export type Secrecy = 'any' | 'secret' | 'public';

/** What somebody looks for: words, and what narrows them down. */
export interface Question {
  text: string;
  kinds: readonly Kind[];
  by: readonly Id[];
  rooms: readonly Id[];
  session: Id | undefined;
  period: Period;
  /** The first and the last day of the period `between`, such as 2026-11-22 in local time; empty for an open end. */
  first: string;
  last: string;
  natural20: boolean;
  secrecy: Secrecy;
  order: Order;
}

export const NOTHING_ASKED: Question = {
  text: '',
  kinds: [],
  by: [],
  rooms: [],
  session: undefined,
  period: 'any',
  first: '',
  last: '',
  natural20: false,
  secrecy: 'any',
  order: 'best',
};

/** The longest text the server looks for, in UTF-16 units. */
export const MAX_TEXT = 256;
const PAGE = 30;

/** The days before today that belong to a period. */
const DAYS_BACK = { day: 0, week: 6, month: 29, year: 364 } as const;

/** How many filters narrow the search down. */
export function countFilters({ kinds, by, rooms, session, period, natural20, secrecy }: Question): number {
  const single = [session !== undefined, period !== 'any', natural20, secrecy !== 'any'].filter(Boolean).length;
  return kinds.length + by.length + rooms.length + single;
}

/** Whether there is anything to look for. */
export function isAsked(question: Question): boolean {
  return question.text.trim() !== '' || countFilters(question) > 0;
}

export function withoutFilters({ text, order }: Question): Question {
  return { ...NOTHING_ASKED, text, order };
}

/** The values with this one taken in, or taken out if it was there. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Puts the question to the server; periods are whole days where the reader is, counted back from `today`. */
export function parametersOf(question: Question, today: Date): SearchParameters {
  const text = question.text.trim().replace(/\s+/gu, ' ');
  const { from, to } = boundsOf(question, today);
  return {
    ...(text !== '' && { q: text }),
    ...(question.kinds.length > 0 && { kind: [...question.kinds] }),
    ...(question.by.length > 0 && { by: [...question.by] }),
    ...(question.rooms.length > 0 && { room: [...question.rooms] }),
    ...(question.session !== undefined && { session: question.session }),
    ...(from !== undefined && { from: from.toISOString() }),
    ...(to !== undefined && { to: to.toISOString() }),
    ...(question.natural20 && { natural20: true }),
    ...(question.secrecy !== 'any' && { secret: question.secrecy === 'secret' }),
    sort: question.order,
    limit: PAGE,
  };
}

function boundsOf({ period, first, last }: Question, today: Date): { from?: Date | undefined; to?: Date | undefined } {
  switch (period) {
    case 'any':
      return {};
    case 'between':
      return { from: midnight(first, 0), to: midnight(last, 1) };
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return { from: new Date(today.getFullYear(), today.getMonth(), today.getDate() - DAYS_BACK[period]) };
  }
}

/** The local midnight so many days after the day of that name; undefined when it is none. */
function midnight(day: string, plus: number): Date | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(date) + plus);
}
