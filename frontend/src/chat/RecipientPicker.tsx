import { Check, ChevronDown, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { lookOf } from '../people/usePerson';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { PlayerMark } from '../ui/PlayerMark';
import { Popover } from '../ui/Popover';
import styles from './RecipientPicker.module.css';
import { useDraft, useDraftState } from './draft';
import { addressees } from './useSay';

const EVERYONE = 'everyone';

/** Who can read what one says: everyone, or those chosen. `head` stands above the choice. */
export function RecipientPicker({ head }: { head?: ReactNode }) {
  const { t } = useTranslation('chat');
  const session = useSession();
  // renders again when members or names change
  useTable((state) => state.table?.members);
  useTable((state) => state.people);
  const draft = useDraft();
  const to = useDraftState((state) => state.to);
  const people = addressees(session);
  const chosen = people.filter(({ userId }) => to.includes(userId));
  const [only] = chosen;
  const label =
    only === undefined
      ? t('composer.everyone')
      : chosen.length === 1
        ? only.name
        : t('composer.people', { count: chosen.length });

  return (
    <Popover
      label={t('composer.toLabel')}
      placement="top start"
      trigger={
        <Button variant="ghost" size="sm" className={styles.trigger ?? ''} aria-label={`${t('composer.toLabel')}: ${label}`}>
          {only !== undefined && <Lock className="s" />}
          <span className="trunc">{label}</span>
          <ChevronDown className="s" />
        </Button>
      }
    >
      {head}
      <ListBox
        aria-label={t('composer.toLabel')}
        className={styles.list ?? ''}
        selectionMode="multiple"
        selectedKeys={chosen.length === 0 ? [EVERYONE] : chosen.map(({ userId }) => userId)}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const choseEveryone = keys.has(EVERYONE) && chosen.length > 0;
          draft.address(choseEveryone ? [] : people.map(({ userId }) => userId).filter((userId) => keys.has(userId)));
        }}
      >
        <ListBoxItem id={EVERYONE} textValue={t('composer.everyone')} className={styles.item ?? ''}>
          <span className="grow">{t('composer.everyone')}</span>
          <Check className="s" aria-hidden />
        </ListBoxItem>
        {people.map(({ userId, name }) => (
          <ListBoxItem key={userId} id={userId} textValue={name} className={styles.item ?? ''}>
            <PlayerMark color={lookOf(session.store.getState(), userId)} />
            <span className="grow trunc">{name}</span>
            <Check className="s" aria-hidden />
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
