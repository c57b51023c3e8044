import { Swords } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { HeroSettings } from './HeroSettings';
import { LeaningStepper } from './PowerRollControls';
import styles from './PowerRollOptions.module.css';
import { SecrecySelect } from './SecrecySelect';
import { useRoll } from './useRoll';

/** Everything about a power roll, for where the tray is too narrow for it. */
export function PowerRollOptions({ onRolled }: { onRolled: () => void }) {
  const { t } = useTranslation('dice');
  const [reason, setReason] = useState('');
  const roll = useRoll();
  return (
    <form
      className={styles.options}
      onSubmit={(event) => {
        event.preventDefault();
        roll.power(reason);
        onRolled();
      }}
    >
      <LeaningStepper />
      <HeroSettings />
      <SecrecySelect look="field" />
      <TextField label={t('reason')} hideLabel placeholder={t('reason')} value={reason} onChange={setReason} maxLength={200} />
      <Button variant="primary" type="submit" icon={<Swords />}>
        {t('roll')}
      </Button>
    </form>
  );
}
