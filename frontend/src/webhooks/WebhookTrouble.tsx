import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayout } from '../dock/layout';
import { toast } from '../ui/toasts';
import type { Id } from '../wire/types';
import { useWebhooks } from './useWebhooks';

const LOOK_MILLIS = 60_000;

/** Tells a Director, once for each, that a webhook was given up. */
export function WebhookTrouble() {
  const { t } = useTranslation('webhooks');
  const { data } = useWebhooks(LOOK_MILLIS);
  const { show } = useLayout();
  const told = useRef(new Set<Id>());
  useEffect(() => {
    for (const { webhookId, state, url } of data ?? []) {
      if (state !== 'GIVEN_UP') told.current.delete(webhookId);
      else if (!told.current.has(webhookId)) {
        told.current.add(webhookId);
        toast(t('givenUpNotice', { host: new URL(url).host }), 'warn', { label: t('look'), onPress: () => show('people') });
      }
    }
  }, [data, show, t]);
  return null;
}
