import { EyeOff, Lock, Users, UserCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../people/usePerson';
import { useTable } from '../table/TableContext';
import type { Audience, AudienceKind } from './types';

export const AUDIENCE_ICONS: Readonly<Record<AudienceKind, ReactElement>> = {
  PRIVATE: <Lock aria-hidden />,
  PEOPLE: <UserCheck aria-hidden />,
  TABLE: <Users aria-hidden />,
  DIRECTORS: <EyeOff aria-hidden />,
};

/** Who reads a note, in words. */
export function useAudienceWords({ kind, people }: Audience): string {
  const { t, i18n } = useTranslation('notes');
  const someone = t('someone');
  const names = useTable((state) => people.map((userId) => nameOf(state, userId) ?? someone).join('\n'));
  if (kind !== 'PEOPLE') return t(`audience.${kind}`);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names.split('\n'));
  return t('audience.PEOPLE', { names: list });
}

/** The icon of who reads a note, told to screen readers. */
export function AudienceMark({ audience }: { audience: Audience }) {
  const words = useAudienceWords(audience);
  return (
    <span title={words}>
      {AUDIENCE_ICONS[audience.kind]}
      <span className="vh">{words}</span>
    </span>
  );
}
