import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../people/usePerson';
import type { Id, Secrecy } from '../wire/types';

/** Who is shown a roll, when it is not the whole table. */
export function SecrecyNote({ secrecy, by }: { secrecy: Secrecy; by: Id }) {
  const { t } = useTranslation('dice');
  const { name, isMe } = usePerson(by);
  switch (secrecy) {
    case 'public':
      return null;
    case 'self':
      return <Note>{t('card.onlyYou')}</Note>;
    case 'director':
      return <Note>{isMe ? t('card.directorAndYou') : t('card.directorAndRoller', { name })}</Note>;
  }
}

function Note({ children }: { children: string }) {
  return (
    <>
      <EyeOff className="s" aria-hidden="true" />
      <span>{children}</span>
    </>
  );
}
