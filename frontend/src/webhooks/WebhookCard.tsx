import { Pencil, Send, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../dock/ConfirmButton';
import { useSession } from '../table/TableContext';
import { Badge, type BadgeProps } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { useApi } from '../wire/ApiContext';
import { groupsOf } from './changeGroups';
import { DeliveryLog } from './DeliveryLog';
import { Secret } from './Secret';
import type { Webhook, WebhookState } from './types';
import { useDeliveryText } from './useDeliveryText';
import { useWebhookAction, useWebhookCommand } from './useWebhooks';
import { WebhookForm } from './WebhookForm';
import styles from './Webhooks.module.css';

const TONES: Record<WebhookState, NonNullable<BadgeProps['tone']>> = { ON: 'good', OFF: 'neutral', RETRYING: 'warn', GIVEN_UP: 'danger' };

/** One webhook: where it leads, how it gets on, and what can be done about it. */
export function WebhookCard({ webhook, secret: first }: { webhook: Webhook; secret?: string | undefined }) {
  const { t } = useTranslation('webhooks');
  const { webhookId, url, changeTypes, state } = webhook;
  const heading = useId();
  const [isEditing, setEditing] = useState(false);
  const change = useWebhookCommand(() => setEditing(false));
  const isOn = state !== 'OFF';
  return (
    <li>
      <section className={styles.card} aria-labelledby={heading}>
        <header className={styles.head}>
          <h3 id={heading} className="grow trunc" title={url}>
            {url.replace(/^https:\/\//u, '')}
          </h3>
          <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
        </header>
        <p className="meta">
          {changeTypes.length === 0 ? t('tellsAll') : groupsOf(changeTypes).map((group) => t(`group.${group}`)).join(' · ')}
        </p>
        <Trouble webhook={webhook} onAgain={() => change.mutate({ type: 'ChangeWebhook', webhookId, url, changeTypes, enabled: true })} />
        {isEditing ? (
          <WebhookForm
            now={webhook}
            save={t('save')}
            isPending={change.isPending}
            onSave={(wanted) => change.mutate({ type: 'ChangeWebhook', webhookId, ...wanted, enabled: isOn })}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Switch
              label={t('on')}
              isSelected={isOn}
              isDisabled={change.isPending}
              onChange={(enabled) => change.mutate({ type: 'ChangeWebhook', webhookId, url, changeTypes, enabled })}
            />
            <span className="grow" />
            <Ping webhookId={webhookId} />
            <Button size="sm" variant="ghost" icon={<Pencil className="s" />} onPress={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <ConfirmButton
              trigger={
                <Button size="sm" variant="ghost" icon={<Trash2 className="s" />}>
                  {t('remove')}
                </Button>
              }
              question={t('removeAsk')}
              confirm={t('removeConfirm')}
              cancel={t('keep')}
              onConfirm={() => change.mutate({ type: 'RemoveWebhook', webhookId })}
            />
          </div>
        )}
        <Secret webhookId={webhookId} first={first} />
        <DeliveryLog webhookId={webhookId} />
      </section>
    </li>
  );
}

function Trouble({ webhook, onAgain }: { webhook: Webhook; onAgain: () => void }) {
  const { t } = useTranslation('webhooks');
  const { time } = useDeliveryText();
  const { state, troubleSince, nextAttemptAt, waiting } = webhook;
  if (troubleSince === undefined) return null;
  return (
    <div className={styles.trouble} data-state={state}>
      <p className="grow">
        {state === 'GIVEN_UP'
          ? t('givenUp', { since: time(troubleSince), count: waiting })
          : t('retrying', { since: time(troubleSince), next: time(nextAttemptAt ?? troubleSince), count: waiting })}
      </p>
      <Button size="sm" onPress={onAgain}>
        {t('tryNow')}
      </Button>
    </div>
  );
}

function Ping({ webhookId }: { webhookId: Webhook['webhookId'] }) {
  const { t } = useTranslation('webhooks');
  const { roomId } = useSession();
  const api = useApi();
  const ping = useWebhookAction(() => api.pingWebhook(roomId, webhookId));
  return (
    <Button size="sm" variant="ghost" icon={<Send className="s" />} isPending={ping.isPending} onPress={() => ping.mutate()}>
      {t('ping')}
    </Button>
  );
}
