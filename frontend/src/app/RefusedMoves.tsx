import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { useSession, useTable } from '../table/TableContext';
import type { Refusal, TableState } from '../table/types';
import { toast } from '../ui/toasts';

/** Says why a token that was moved at once went back. */
export function RefusedMoves() {
  const { t } = useTranslation('app');
  const reasonText = useReason();
  const session = useSession();
  const refusals = useTable((state) => state.refusals);
  useEffect(() => {
    for (const refusal of refusals) {
      toast(t('moveRefused', { token: tokenName(session.store.getState(), refusal), reason: reasonText(refusal.reason) }), 'back');
      session.dismissRefusal(refusal.commandId);
    }
  }, [refusals, session, reasonText, t]);
  return null;
}

function tokenName({ table }: TableState, { command }: Refusal): string | undefined {
  return command.type === 'MoveToken' ? table?.scene?.tokens.find((token) => token.id === command.tokenId)?.name : undefined;
}
