import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../dock/ConfirmButton';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import type { Projection } from './types';

/** Has a view made of the events anew; it says how far that is by itself. */
export function MakeAnew({ view }: { view: Projection }) {
  const { t } = useTranslation('admin');
  const reasonText = useReason();
  const api = useApi();
  const client = useQueryClient();
  const rebuild = useMutation({
    mutationFn: () => api.rebuildProjection(view.name),
    onError: (error) => toast(reasonText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'status'] }),
  });
  return (
    <ConfirmButton
      trigger={
        <Button
          size="sm"
          variant="ghost"
          icon={<RotateCcw className="s" aria-hidden />}
          isDisabled={rebuild.isPending || view.state === 'REBUILDING'}
          aria-label={t('views.makeThisAnew', { view: view.name })}
        >
          {t('views.makeAnew')}
        </Button>
      }
      question={t('views.makeAnewAsk')}
      confirm={t('views.makeAnew')}
      cancel={t('views.keep')}
      onConfirm={() => rebuild.mutate()}
    />
  );
}
