import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './types';

/** Names a mark in the chosen language; the server's label holds only what is particular about it. */
export function useMarkText(): (mark: Mark) => string {
  const { t } = useTranslation('replay');
  return useCallback(
    ({ kind, label }) => {
      switch (kind) {
        case 'BOOKMARK':
          return label;
        case 'DOWNED':
        case 'ROUND':
        case 'SCENE':
          return t(`mark.${kind}`, { label });
        case 'COMBAT':
        case 'SESSION':
          return label === '' ? t(`mark.${kind}_END`) : t(`mark.${kind}`, { label });
        case 'ROLL':
        case 'CRITICAL':
          // a power roll for nothing in particular is told by its total alone
          return t(/^-?\d+$/u.test(label) ? `mark.${kind}_POWER` : `mark.${kind}`, { label });
      }
    },
    [t],
  );
}
