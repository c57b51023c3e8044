import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useReason } from '../i18n/useReason';
import { useSession } from '../table/TableContext';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import type { Command, Id } from '../wire/types';

export const webhooksKey = (roomId: Id) => ['webhooks', roomId];
export const deliveriesKey = (roomId: Id, webhookId: Id) => ['webhooks', roomId, webhookId];

/** The webhooks of the room, asked for again now and then; never again once the server has said that it has none. */
export function useWebhooks(everyMillis: number, isWanted = true) {
  const { roomId } = useSession();
  const api = useApi();
  return useQuery({
    queryKey: webhooksKey(roomId),
    queryFn: () => api.webhooks(roomId),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : everyMillis),
    enabled: isWanted,
    retry: false,
  });
}

/** Does something about webhooks, looks at them again, and says why if it was refused. */
export function useWebhookAction<Result, Wanted = void>(action: (wanted: Wanted) => Promise<Result>, onDone?: (result: Result) => void) {
  const { roomId } = useSession();
  const client = useQueryClient();
  const reasonText = useReason();
  return useMutation({
    mutationFn: action,
    onSuccess: (result) => {
      onDone?.(result);
      void client.invalidateQueries({ queryKey: webhooksKey(roomId) });
    },
    onError: (reason) => toast(reasonText(reason), 'error'),
  });
}

/** Sends a command about webhooks in the same way. */
export function useWebhookCommand(onDone?: () => void) {
  const session = useSession();
  return useWebhookAction((command: Command) => session.send(command), onDone);
}
