import { useTranslation } from 'react-i18next';
import { dayKey } from '../chat/times';
import { useToday } from '../chat/useToday';
import { regional } from '../i18n/regional';

/** The day of a time, short; undefined for today. */
export function useNoteDay(at: string): string | undefined {
  const { i18n } = useTranslation();
  const today = useToday();
  if (dayKey(at) === dayKey(today)) return undefined;
  const isThisYear = new Date(at).getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(regional(i18n.language), { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }).format(new Date(at));
}
