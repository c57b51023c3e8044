import { useTranslation } from 'react-i18next';
import { NumberInput } from './NumberInput';
import styles from './panels.module.css';
import { LONGEST_SIDE } from './sceneSize';

interface Size {
  width: number;
  height: number;
}

/** How many squares a scene is wide and high. */
export function SceneSizeInputs({ size, onChange }: { size: Size; onChange: (size: Size) => void }) {
  const { t } = useTranslation('scene');
  return (
    <div className={styles.pair}>
      <NumberInput
        label={t('columns')}
        value={size.width}
        min={1}
        max={LONGEST_SIDE}
        onChange={(width) => onChange({ ...size, width })}
      />
      <NumberInput
        label={t('rows')}
        value={size.height}
        min={1}
        max={LONGEST_SIDE}
        onChange={(height) => onChange({ ...size, height })}
      />
    </div>
  );
}
