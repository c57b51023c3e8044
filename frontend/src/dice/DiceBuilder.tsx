import { Dices, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MistakeNote, type InputTrouble } from '../chat/MistakeNote';
import { reasonText } from '../dock/reasonText';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import { TextField } from '../ui/TextField';
import styles from './DiceBuilder.module.css';
import { DieOutline } from './DieFace';
import { addDie, TRAY_DICE } from './expression';
import { useRoll } from './useRoll';

/** The longest expression and reason the table takes. */
const MAX_EXPRESSION = 200;
const MAX_REASON = 200;

interface DiceBuilderProps {
  expression: string;
  onChange: (expression: string) => void;
  onClose: () => void;
}

/** An expression put together from dice or written by hand, above the tray. */
export function DiceBuilder({ expression, onChange, onClose }: DiceBuilderProps) {
  const { t } = useTranslation('dice');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<InputTrouble>();
  const field = useRef<HTMLInputElement>(null);
  const roll = useRoll();
  useEffect(() => field.current?.focus(), []);

  function edit(written: string) {
    onChange(written);
    setTrouble(undefined);
  }

  async function send() {
    const written = expression.trim();
    if (written === '') return;
    const refusal = await roll.expression(written, reason);
    if (refusal === undefined) return onClose();
    const { position } = refusal.details;
    setTrouble({ input: written, at: typeof position === 'number' ? position : written.length, message: reasonText(refusal) });
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <Panel className={styles.builder} onKeyDown={onKeyDown}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className={styles.dice}>
          {TRAY_DICE.map((sides) => (
            <AriaButton key={sides} aria-label={t('die', { sides })} onPress={() => edit(addDie(expression, sides))}>
              <DieOutline sides={sides} />
              {t('dieName', { sides })}
            </AriaButton>
          ))}
          <IconButton label={t('clear')} icon={<X />} size="sm" placement="top" onPress={onClose} className={styles.close ?? ''} />
        </div>
        <div className={styles.fields}>
          <TextField
            inputRef={field}
            label={t('expression')}
            hideLabel
            placeholder={t('expressionHint')}
            value={expression}
            onChange={edit}
            maxLength={MAX_EXPRESSION}
            className={styles.expression ?? ''}
            autoComplete="off"
            {...(trouble && { 'aria-describedby': 'dice-mistake' })}
          />
          <TextField
            label={t('reason')}
            hideLabel
            placeholder={t('reason')}
            value={reason}
            onChange={setReason}
            maxLength={MAX_REASON}
            className={styles.reason ?? ''}
            autoComplete="off"
          />
          <Button variant="secondary" type="submit" icon={<Dices />} isDisabled={expression.trim() === ''}>
            {t('roll')}
          </Button>
        </div>
        {trouble && <MistakeNote id="dice-mistake" trouble={trouble} />}
      </form>
    </Panel>
  );
}
