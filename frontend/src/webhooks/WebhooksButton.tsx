import { Webhook } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';

const WebhooksDialog = lazy(() => import('./WebhooksDialog').then((module) => ({ default: module.WebhooksDialog })));

/** Opens the webhooks of the room. */
export function WebhooksButton() {
  const { t } = useTranslation('webhooks');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" icon={<Webhook className="s" />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <WebhooksDialog isOpen onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
