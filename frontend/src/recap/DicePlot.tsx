import { useTranslation } from 'react-i18next';
import { barsOf, ceilingOf, isUnusual } from './plot';
import styles from './DicePlot.module.css';
import type { DiceTally } from './types';

/** The plot in its own units; the page stretches it. */
const WIDTH = 320;
const HEIGHT = 96;
/** For the numbers below. */
const AXIS = 16;
/** Bars with more between their numbers have every second or fifth of them. */
const MAX_LABELS = 10;

/** How a die fell, beside what chance expects of it; as a table for those who read rather than look. */
export function DicePlot({ tally }: { tally: DiceTally }) {
  const { t, i18n } = useTranslation(['recap', 'dice']);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const bars = barsOf(tally);
  const ceiling = ceilingOf(bars);
  const step = WIDTH / bars.length;
  const up = (count: number) => HEIGHT - (Math.min(count, ceiling) / ceiling) * HEIGHT;
  const every = Math.ceil(bars.length / MAX_LABELS);
  const words = {
    die: t('dice:dieName', { sides: tally.sides }),
    count: tally.count,
    mean: number.format(tally.mean),
    expected: number.format(tally.expectedMean),
  };
  return (
    <figure className={styles.plot}>
      <figcaption>
        <b>{words.die}</b>
        <span className="meta">{t('dice.rolled', words)}</span>
        <span className={styles.mean}>{t(isUnusual(tally) ? 'dice.meanUnusual' : 'dice.mean', words)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`} role="img" aria-label={t('dice.picture', words)}>
        {bars.map(({ label, count, expected, spread }, index) => {
          const x = index * step;
          return (
            <g key={label}>
              <rect className={styles.chance} x={x} width={step} y={up(expected + spread)} height={up(Math.max(0, expected - spread)) - up(expected + spread)} />
              <rect className={styles.bar} x={x + step * 0.15} width={step * 0.7} y={up(count)} height={HEIGHT - up(count)} rx={1.5} />
              <line className={styles.expected} x1={x} x2={x + step} y1={up(expected)} y2={up(expected)} />
              {index % every === 0 && (
                <text className={styles.label} x={x + step / 2} y={HEIGHT + 12}>
                  {label.split('–')[0]}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details className={styles.numbers}>
        <summary>{t('dice.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dice.face')}</th>
              <th scope="col">{t('dice.fell')}</th>
              <th scope="col">{t('dice.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count, expected }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{count}</td>
                <td>{number.format(expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
