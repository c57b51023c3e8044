import { useTranslation } from 'react-i18next';
import { useToday } from '../chat/useToday';
import { regional } from '../i18n/regional';

interface Days {
  /** Such as 14 Nov; with the year when it is another one than this. */
  short(at: string): string;
  /** Such as 14 November. */
  long(at: string): string;
  /** Such as 14 Nov, 21:01. */
  withTime(at: string): string;
}

/** Days in the words of the chosen language, in local time. */
export function useDays(): Days {
  const { i18n } = useTranslation();
  const thisYear = useToday().getFullYear();
  const format = (at: string, month: 'short' | 'long', time: Intl.DateTimeFormatOptions = {}) => {
    const date = new Date(at);
    const year = date.getFullYear() === thisYear ? {} : ({ year: 'numeric' } as const);
    return new Intl.DateTimeFormat(regional(i18n.language), { day: 'numeric', month, ...year, ...time }).format(date);
  };
  return {
    short: (at) => format(at, 'short'),
    long: (at) => format(at, 'long'),
    withTime: (at) => format(at, 'short', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
