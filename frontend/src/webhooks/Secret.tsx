import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../dock/ConfirmButton';
import { useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import { CopyField } from '../ui/CopyField';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import { useWebhookAction } from './useWebhooks';
import styles from './Webhooks.module.css';

/** The secret of a webhook, right after it was made and never again; or a way to have another made. */
export function Secret({ webhookId, first }: { webhookId: Id; first?: string | undefined }) {
  const { t } = useTranslation('webhooks');
  const { roomId } = useSession();
  const api = useApi();
  const [made, setMade] = useState<string>();
  const renew = useWebhookAction(
    () => api.renewWebhookSecret(roomId, webhookId),
    ({ secret }) => setMade(secret),
  );
  const secret = made ?? first;
  if (secret !== undefined) {
    return (
      <div className={styles.secret}>
        <CopyField label={t('secret.label')} value={secret} copy={t('secret.copy')} />
        <p className="meta">{t('secret.once')}</p>
      </div>
    );
  }
  return (
    <div>
      <ConfirmButton
        trigger={
          <Button size="sm" variant="ghost" icon={<KeyRound className="s" />} isPending={renew.isPending} className={styles.flush ?? ''}>
            {t('secret.renew')}
          </Button>
        }
        question={t('secret.renewAsk')}
        confirm={t('secret.renewConfirm')}
        cancel={t('keep')}
        onConfirm={() => renew.mutate()}
      />
    </div>
  );
}
