import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { Loading } from '../ui/Spinner';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import type { Delivery } from './types';
import { useDeliveryText } from './useDeliveryText';
import { deliveriesKey, useWebhookAction } from './useWebhooks';
import styles from './Webhooks.module.css';

const LOOK_MILLIS = 3_000;
/** As many as the server tells at once; fewer are the last ones. */
const PAGE = 50;

/** What was sent, newest first, with how it went; it can be sent again. */
export function DeliveryLog({ webhookId }: { webhookId: Id }) {
  const { t } = useTranslation('webhooks');
  const reasonText = useReason();
  const { roomId } = useSession();
  const api = useApi();
  const log = useInfiniteQuery({
    queryKey: deliveriesKey(roomId, webhookId),
    queryFn: ({ pageParam }) => api.deliveries(roomId, webhookId, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.number),
    // further pages are history: they are not worth asking for again and again
    refetchInterval: ({ state }) => (state.status === 'error' || (state.data?.pages.length ?? 0) > 1 ? false : LOOK_MILLIS),
  });
  return (
    <details className={styles.log}>
      <summary>{t('log.title')}</summary>
      {log.data === undefined ? (
        log.isError ? (
          <FailedState title={t('log.failed')} text={reasonText(log.error)} onRetry={() => void log.refetch()} />
        ) : (
          <Loading what={t('log.loading')} />
        )
      ) : log.data.pages[0]?.length === 0 ? (
        <p className="meta">{t('log.none')}</p>
      ) : (
        <>
          <ul>
            {log.data.pages.flat().map((delivery) => (
              <DeliveryRow key={delivery.number} webhookId={webhookId} delivery={delivery} />
            ))}
          </ul>
          {log.hasNextPage && (
            <Button size="sm" variant="ghost" isPending={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
              {t('log.older')}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

function DeliveryRow({ webhookId, delivery }: { webhookId: Id; delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const { time } = useDeliveryText();
  const { roomId } = useSession();
  const api = useApi();
  const again = useWebhookAction(() => api.sendAgain(roomId, webhookId, delivery.seq));
  const { kind, seq, at, attempt, outcome, responseCode, durationMillis } = delivery;
  const isDelivered = outcome === 'DELIVERED';
  const what = kind === 'PING' ? t('log.ping') : t('log.event', { seq });
  return (
    <li className={styles.delivery}>
      {isDelivered ? <CircleCheck className="s" aria-hidden data-good /> : <CircleX className="s" aria-hidden data-bad />}
      <div className="grow">
        <p className="trunc">
          {what} · {t(`outcome.${outcome}`)}
          {responseCode !== undefined && ` (${responseCode})`}
        </p>
        <p className="meta">
          {[time(at), attempt === 0 ? kind === 'FRAME' && t('log.byHand') : t('log.attempt', { attempt }), t('log.millis', { millis: durationMillis })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {kind === 'FRAME' && (
        <IconButton
          size="sm"
          label={t('log.again', { seq })}
          icon={<RotateCw className="s" />}
          isDisabled={again.isPending}
          onPress={() => again.mutate()}
        />
      )}
    </li>
  );
}
