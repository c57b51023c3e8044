import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { Select } from '../ui/Select';
import type { Characteristic } from '../wire/types';
import styles from './PowerRollControls.module.css';
import { Stepper } from './Stepper';
import { CHARACTERISTICS, lean, MAX_SCORE } from './powerRoll';
import { compactSigned } from './rollText';
import { useTraySettings } from './traySettings';

const CHOICES: readonly (Characteristic | 'NONE')[] = ['NONE', ...CHARACTERISTICS];

/** Which characteristic is rolled. */
export function CharacteristicSelect() {
  const { t } = useTranslation('dice');
  const [{ characteristic }, change] = useTraySettings();
  return (
    <Select
      label={t('characteristic.label')}
      hideLabel
      value={characteristic}
      onChange={(chosen) => change({ characteristic: chosen })}
      items={CHOICES.map((id) => ({ id, label: t(`characteristic.${id}`) }))}
      className={styles.select ?? ''}
    />
  );
}

/** The score of the characteristic that is rolled, from −5 to 5. */
export function ScoreStepper() {
  const { t } = useTranslation('dice');
  const [{ characteristic, scores }, change] = useTraySettings();
  const score = scores[characteristic];
  const set = (to: number) => change({ scores: { ...scores, [characteristic]: to } });
  return (
    <Stepper
      label={t('score')}
      value={compactSigned(score)}
      lessLabel={t('scoreLess')}
      moreLabel={t('scoreMore')}
      onLess={score > -MAX_SCORE ? () => set(score - 1) : undefined}
      onMore={score < MAX_SCORE ? () => set(score + 1) : undefined}
    />
  );
}

/** From double bane over neither to double edge. */
export function LeaningStepper() {
  const { t } = useTranslation('dice');
  const [{ leaning }, change] = useTraySettings();
  return (
    <Stepper
      label={t('leaning.label')}
      value={t(`leaning.${leaning}`)}
      lessLabel={t('leaning.moreBane')}
      moreLabel={t('leaning.moreEdge')}
      onLess={leaning > -2 ? () => change({ leaning: lean(leaning, -1) }) : undefined}
      onMore={leaning < 2 ? () => change({ leaning: lean(leaning, 1) }) : undefined}
    />
  );
}

/** Whether a skill helps. */
export function SkillToggle() {
  const { t } = useTranslation('dice');
  const [{ skilled }, change] = useTraySettings();
  return (
    <ToggleButton className={styles.skill ?? ''} isSelected={skilled} onChange={(isSelected) => change({ skilled: isSelected })}>
      {t('skill')}
    </ToggleButton>
  );
}
