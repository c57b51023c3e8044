import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../people/usePerson';
import { iDirect } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { PlayerMark } from '../ui/PlayerMark';
import { Select, type SelectItem } from '../ui/Select';
import type { TokenView } from '../wire/types';
import styles from './Composer.module.css';
import { useDraft, useDraftState } from './draft';

const MYSELF = 'myself';
const NO_TOKENS: readonly TokenView[] = [];

/** As whom one speaks: oneself, or a token of one's own; a Director any. */
export function SpeakAsPicker() {
  const { t } = useTranslation('chat');
  const me = useTable((state) => state.me);
  const { name, look } = usePerson(me);
  const tokens = useTable((state) => state.table?.scene?.tokens ?? NO_TOKENS);
  const mayBeAnyone = useTable(iDirect);
  const speakAs = useDraftState((state) => state.speakAs);
  const draft = useDraft();

  const speakers = tokens.filter((token) => mayBeAnyone || token.ownerId === me);
  const items: SelectItem<string>[] = [
    { id: MYSELF, label: name, icon: <PlayerMark color={look} /> },
    ...speakers.map((token) => ({ id: token.id, label: token.name, icon: token.hidden ? <EyeOff className="s" /> : undefined })),
  ];
  const chosen = speakers.some(({ id }) => id === speakAs) ? speakAs! : MYSELF;
  return (
    <Select
      label={t('composer.speakAs')}
      hideLabel
      look="quiet"
      items={items}
      value={chosen}
      onChange={(id) => draft.speakAs(id === MYSELF ? undefined : id)}
      className={styles.picker ?? ''}
    />
  );
}
