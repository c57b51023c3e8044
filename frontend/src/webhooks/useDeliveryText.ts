import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';

/** Times of the log: the day only when it is another one. */
export function useDeliveryText(): { time: (at: string) => string } {
  const { i18n } = useTranslation('webhooks');
  const language = regional(i18n.language);
  return {
    time(at) {
      const date = new Date(at);
      const isToday = date.toDateString() === new Date().toDateString();
      return new Intl.DateTimeFormat(language, { ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'medium' }).format(date);
    },
  };
}
