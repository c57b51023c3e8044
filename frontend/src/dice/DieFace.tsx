import { useTranslation } from 'react-i18next';
import type { DieFate } from '../wire/types';
import styles from './DieFace.module.css';
import { dieShape, type DieShape } from './expression';

const OUTLINES: Record<DieShape, string> = {
  triangle: 'M12 2.5 22.5 21H1.5Z',
  square: 'M4 4h16v16H4Z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  kite: 'M12 2 21.5 11.5 20.5 15.5 12 22 3.5 15.5 2.5 11.5Z',
  pentagon: 'M12 2 22.5 9.8 18.5 21.5H5.5L1.5 9.8Z',
  hexagon: 'M12 1.5 21.5 6.8v10.4L12 22.5 2.5 17.2V6.8Z',
  circle: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z',
};

/** The bare silhouette of a die, without a value. */
export function DieOutline({ sides }: { sides: number }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[dieShape(sides)]} />
    </svg>
  );
}

interface DieFaceProps {
  sides: number;
  value: number;
  fate?: DieFate;
  /** Part of what makes the roll special, such as a natural 20. */
  marked?: boolean;
}

/** A die as it fell: its silhouette tells the sides, a stroke that it does not count. */
export function DieFace({ sides, value, fate = 'KEPT', marked = false }: DieFaceProps) {
  const { t } = useTranslation('dice');
  const counts = fate === 'KEPT' || fate === 'EXPLODED';
  return (
    <span
      className={styles.die}
      data-shape={dieShape(sides)}
      data-counts={counts}
      data-long={value > 99}
      data-marked={marked || fate === 'EXPLODED'}
      role="img"
      aria-label={`${t('dieName', { sides })}: ${t(`card.${fate}`, { value })}`}
    >
      <DieOutline sides={sides} />
      <b aria-hidden="true">{value}</b>
    </span>
  );
}
