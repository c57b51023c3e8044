import { Ellipsis, Swords } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../dock/useShortcut';
import { myself } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import { Popover } from '../ui/Popover';
import { classes } from '../ui/classes';
import { DiceBuilder } from './DiceBuilder';
import styles from './DiceTray.module.css';
import { DieOutline } from './DieFace';
import { HeroButton } from './HeroSettings';
import { LeaningStepper } from './PowerRollControls';
import { PowerRollOptions } from './PowerRollOptions';
import { SecrecySelect } from './SecrecySelect';
import { addDie } from './expression';
import { useRoll } from './useRoll';

/** The dice that are always in sight; the builder has them all. */
const QUICK_DICE = [10, 6, 3] as const;

/** Dice within reach, below the board. */
export function DiceTray() {
  const { t } = useTranslation('dice');
  const isLive = useTable((state) => state.status === 'live');
  const watches = useTable((state) => myself(state)?.role === 'SPECTATOR');
  const roll = useRoll();
  const powerButton = useRef<HTMLButtonElement>(null);
  const [expression, setExpression] = useState('');
  const [builds, setBuilds] = useState(false);
  useShortcut('r', () => powerButton.current?.focus());

  if (watches) return null;

  const add = (sides: number) => {
    setExpression(addDie(expression, sides));
    setBuilds(true);
  };

  return (
    <section className={styles.place} aria-label={t('tray')} inert={!isLive}>
      <div className={styles.lane}>
        <div className={styles.float}>
          {builds && (
            <DiceBuilder
              expression={expression}
              onChange={setExpression}
              onClose={() => {
                setBuilds(false);
                setExpression('');
              }}
            />
          )}
          <Panel className={styles.tray}>
            <AriaButton ref={powerButton} className={classes(styles.power, styles.wideOnly)} aria-keyshortcuts="r" onPress={() => roll.power('')}>
              <Swords />
              {t('powerRoll')}
            </AriaButton>
            <Popover
              label={t('options')}
              placement="top end"
              trigger={
                <AriaButton className={classes(styles.power, styles.narrowOnly)}>
                  <Swords />
                  {t('powerRoll')}
                </AriaButton>
              }
            >
              {(close) => <PowerRollOptions onRolled={close} />}
            </Popover>
            <div className={styles.controls}>
              <HeroButton className={styles.hero} />
              <LeaningStepper />
              <span className={styles.line} />
            </div>
            {QUICK_DICE.map((sides) => (
              <AriaButton key={sides} className={styles.die ?? ''} data-sides={sides} aria-label={t('die', { sides })} onPress={() => add(sides)}>
                <DieOutline sides={sides} />
                {t('dieName', { sides })}
              </AriaButton>
            ))}
            <IconButton
              label={t('more')}
              icon={<Ellipsis />}
              placement="top"
              isSelected={builds}
              className={styles.more ?? ''}
              onPress={() => setBuilds(!builds)}
            />
            <div className={styles.controls}>
              <span className={styles.line} />
              <SecrecySelect look="quiet" />
            </div>
          </Panel>
        </div>
      </div>
    </section>
  );
}
