import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup } from 'react-aria-components';
import { useAct } from '../dock/useAct';
import { myself } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { PlayerMark } from '../ui/PlayerMark';
import type { PlayerColor } from '../wire/types';
import styles from './PeoplePanel.module.css';

const COLORS: readonly PlayerColor[] = ['CORAL', 'AMBER', 'OLIVE', 'MINT', 'SKY', 'COBALT', 'LILAC', 'ROSE'];

/** One's own colour and mark. Directors are shown in bone white, and spectators do nothing, so neither chooses. */
export function ColorChooser() {
  const { t } = useTranslation('people');
  const act = useAct();
  const me = useTable(myself);
  if (me?.role !== 'PLAYER') return null;
  return (
    <section aria-labelledby="people-color">
      <h3 id="people-color">{t('color.label')}</h3>
      <RadioGroup
        aria-labelledby="people-color"
        orientation="horizontal"
        className={styles.colors ?? ''}
        value={me.color}
        onChange={(value) => {
          const color = COLORS.find((one) => one === value);
          if (color) void act({ type: 'ChooseColor', color });
        }}
      >
        {COLORS.map((color) => (
          <Radio key={color} value={color} aria-label={t(`color.${color}`)} className={styles.color ?? ''}>
            <PlayerMark color={color} />
          </Radio>
        ))}
      </RadioGroup>
    </section>
  );
}
