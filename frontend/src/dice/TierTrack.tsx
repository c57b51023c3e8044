import { useTranslation } from 'react-i18next';
import type { Tier } from './powerRoll';
import styles from './TierTrack.module.css';

const TIERS: readonly Tier[] = [1, 2, 3];

/** Three rising bars, as many filled as the tier counts. */
export function TierBars({ tier }: { tier: Tier }) {
  const { t } = useTranslation('dice');
  return (
    <span className={styles.bars} data-tier={tier} role="img" aria-label={t('card.tier', { tier })}>
      <i />
      <i />
      <i />
    </span>
  );
}

/** The three parts a power roll can land in, with the one it did. */
export function TierTrack({ reached }: { reached: Tier }) {
  const { t } = useTranslation('dice');
  return (
    <div className={styles.track} role="img" aria-label={t('card.reached', { tier: reached })}>
      {TIERS.map((tier) => (
        <span key={tier} data-on={tier === reached} aria-hidden="true">
          <TierBars tier={tier} />
          {t(`card.tier${tier}`)}
        </span>
      ))}
    </div>
  );
}

/** How likely each tier is, from 0 to 1. */
export function TierOdds({ odds }: { odds: readonly [number, number, number] }) {
  const { t } = useTranslation('dice');
  return (
    <dl className={styles.odds} aria-label={t('odds')}>
      {TIERS.map((tier) => (
        <div key={tier}>
          <dt>
            <TierBars tier={tier} />
          </dt>
          <dd>{t('percent', { percent: Math.round(odds[(tier - 1) as 0 | 1 | 2] * 100) })}</dd>
        </div>
      ))}
    </dl>
  );
}
