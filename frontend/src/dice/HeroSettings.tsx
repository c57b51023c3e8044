import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { CharacteristicSelect, ScoreStepper, SkillToggle } from './PowerRollControls';
import styles from './PowerRollOptions.module.css';
import { TierOdds } from './TierTrack';
import { tierOdds } from './powerRoll';
import { compactSigned } from './rollText';
import { useTraySettings } from './traySettings';

/** What the hero brings to a power roll, with what can come of it. */
export function HeroSettings() {
  const [{ characteristic, scores, leaning, skilled }] = useTraySettings();
  return (
    <>
      <div className={styles.pair}>
        <CharacteristicSelect />
        <ScoreStepper />
      </div>
      <SkillToggle />
      <TierOdds odds={tierOdds(scores[characteristic], skilled, leaning)} />
    </>
  );
}

/** The same behind one control of the bar: `Might +2`. */
export function HeroButton({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('dice');
  const [{ characteristic, scores, skilled }] = useTraySettings();
  const score = scores[characteristic];
  const parts = [`${t(`characteristic.${characteristic}`)}${score === 0 && characteristic === 'NONE' ? '' : ` ${compactSigned(score)}`}`];
  if (skilled) parts.push(t('skill'));
  return (
    <Popover
      label={t('options')}
      placement="top start"
      trigger={
        <Button variant="ghost" className={className ?? ''}>
          {parts.join(', ')}
          <ChevronDown className="s" />
        </Button>
      }
    >
      <div className={styles.options}>
        <HeroSettings />
      </div>
    </Popover>
  );
}
