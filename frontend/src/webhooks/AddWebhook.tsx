import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useSession } from '../table/TableContext';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import { useWebhookAction } from './useWebhooks';
import { WebhookForm, type Wanted } from './WebhookForm';

interface AddWebhookProps {
  onCancel: () => void;
  /** `secret` is told this once. */
  onAdded: (webhookId: Id, secret: string) => void;
}

/** Adds a webhook and has its secret made. */
export function AddWebhook({ onCancel, onAdded }: AddWebhookProps) {
  const { t } = useTranslation('webhooks');
  const session = useSession();
  const api = useApi();
  // the same when it is tried again
  const [webhookId] = useState(() => uuid());
  const add = useWebhookAction(
    async (wanted: Wanted) => {
      await session.send({ type: 'AddWebhook', webhookId, ...wanted });
      return api.renewWebhookSecret(session.roomId, webhookId);
    },
    ({ secret }) => onAdded(webhookId, secret),
  );
  return <WebhookForm save={t('add')} isPending={add.isPending} onSave={(wanted) => add.mutate(wanted)} onCancel={onCancel} />;
}
