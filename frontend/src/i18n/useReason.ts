import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Rejected } from '../wire/rejected';

/** Says why something was refused in the chosen language; what only the server can put precisely stays in its words. */
export function useReason(): (reason: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (reason) => {
      if (reason instanceof Rejected) return t(reason.code, { ...reason.details, defaultValue: reason.message });
      return reason instanceof Error ? reason.message : String(reason);
    },
    [t],
  );
}
