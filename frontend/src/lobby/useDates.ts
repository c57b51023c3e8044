import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';

/** Dates in the words of the chosen language. */
export function useDates(): { day: (at: string) => string } {
  const { t, i18n } = useTranslation('lobby');
  return {
    day(at) {
      const date = new Date(at);
      const today = new Date();
      if (date.toDateString() === today.toDateString()) return t('today');
      const year = date.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const };
      return new Intl.DateTimeFormat(regional(i18n.language), { day: 'numeric', month: 'short', ...year }).format(date);
    },
  };
}
