import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { EmptyState, FailedState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import { Rejected } from '../wire/rejected';
import type { Id } from '../wire/types';
import { AddWebhook } from './AddWebhook';
import { useWebhooks } from './useWebhooks';
import { WebhookCard } from './WebhookCard';
import styles from './Webhooks.module.css';

const LOOK_MILLIS = 2_000;
/** As many as a room can have. */
const MOST = 5;

/** Who outside is told of what happens at the table: for Directors. */
export function WebhooksDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange} size="md">
      <div className={styles.content}>
        <p className="meta">{t('asSpectator')}</p>
        <Webhooks />
      </div>
    </Dialog>
  );
}

function Webhooks() {
  const { t } = useTranslation('webhooks');
  const reasonText = useReason();
  const { data, error, refetch } = useWebhooks(LOOK_MILLIS);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ webhookId: Id; secret: string }>();
  if (data === undefined) {
    if (error === null) return <Loading what={t('loading')} />;
    return error instanceof Rejected && error.code === 'WEBHOOKS_OFF' ? (
      <EmptyState icon={<WebhookIcon aria-hidden />} title={t('off.title')} text={t('off.text')} />
    ) : (
      <FailedState title={t('loadFailed')} text={reasonText(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      {data.length === 0 && !isAdding && <EmptyState icon={<WebhookIcon aria-hidden />} title={t('none.title')} text={t('none.text')} />}
      <ul className={styles.list}>
        {data.map((webhook) => (
          <WebhookCard
            key={webhook.webhookId}
            webhook={webhook}
            secret={added?.webhookId === webhook.webhookId ? added.secret : undefined}
          />
        ))}
      </ul>
      {isAdding ? (
        <AddWebhook
          onCancel={() => setAdding(false)}
          onAdded={(webhookId, secret) => {
            setAdding(false);
            setAdded({ webhookId, secret });
          }}
        />
      ) : (
        <Button
          variant={data.length === 0 ? 'primary' : 'secondary'}
          icon={<Plus className="s" />}
          isDisabled={data.length >= MOST}
          onPress={() => setAdding(true)}
          className={styles.add ?? ''}
        >
          {t('add')}
        </Button>
      )}
      {data.length >= MOST && <p className="meta">{t('full', { count: MOST })}</p>}
    </>
  );
}
