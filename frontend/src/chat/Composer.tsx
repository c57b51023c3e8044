import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myself } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { CommandHelp } from './CommandHelp';
import styles from './Composer.module.css';
import { ComposerInput } from './ComposerInput';
import { MISTAKE_ID, MistakeNote, type InputTrouble } from './MistakeNote';
import { RecipientPicker } from './RecipientPicker';
import { SpeakAsPicker } from './SpeakAsPicker';
import { TypingNote } from './TypingNote';
import { useDraft, useDraftState } from './draft';
import { useSay } from './useSay';

/** Where one says something: as whom, to whom, what. */
export function Composer() {
  const { t } = useTranslation('chat');
  const isLive = useTable((state) => state.status === 'live');
  const watches = useTable((state) => myself(state)?.role === 'SPECTATOR');
  const [trouble, setTrouble] = useState<InputTrouble>();
  const [helps, setHelps] = useState(false);
  const input = useDraftState((state) => state.input);
  const draft = useDraft();
  const say = useSay();

  if (watches) return <p className={styles.watching}>{t('composer.watching')}</p>;

  async function send() {
    if (input.trim() === '') return;
    setTrouble(undefined);
    setHelps(false);
    const outcome = await say(input);
    if (outcome === 'help') setHelps(true);
    else if (outcome) setTrouble(outcome);
  }

  return (
    <form
      className={styles.composer}
      inert={!isLive}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {helps && <CommandHelp onClose={() => setHelps(false)} />}
      <div className={styles.who}>
        <SpeakAsPicker />
        <span className="meta">{t('composer.to')}</span>
        <RecipientPicker />
        <TypingNote />
      </div>
      <ComposerInput
        trouble={trouble}
        onChange={(typed) => {
          draft.type(typed);
          setTrouble(undefined);
        }}
        onSend={() => void send()}
      />
      {trouble && <MistakeNote id={MISTAKE_ID} trouble={trouble} />}
    </form>
  );
}
