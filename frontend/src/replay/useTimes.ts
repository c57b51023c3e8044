import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';

/** Dates, times and durations of sessions in the words of the chosen language. */
export function useTimes() {
  const { t, i18n } = useTranslation('replay');
  const { language } = i18n;
  return useMemo(() => {
    const moment = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const thisYear = new Intl.DateTimeFormat(regional(language), moment);
    const anotherYear = new Intl.DateTimeFormat(regional(language), { ...moment, year: 'numeric' });
    const numbers = new Intl.NumberFormat(language);
    return {
      /** Such as 7 Nov, 21:00; the year only when it is another one. */
      dayAndTime(at: number | string): string {
        const date = new Date(at);
        return (date.getFullYear() === new Date().getFullYear() ? thisYear : anotherYear).format(date);
      },
      /** Such as 3 h 5 min. */
      length(millis: number): string {
        const minutes = Math.max(1, Math.round(millis / 60_000));
        return minutes < 60 ? t('minutes', { count: minutes }) : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
      },
      number: (value: number): string => numbers.format(value),
    };
  }, [t, language]);
}
