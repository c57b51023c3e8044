import { ShieldCheck, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DieFace } from '../dice/DieFace';
import { TierTrack } from '../dice/TierTrack';
import type { Tier } from '../dice/powerRoll';
import { signed, summandsOf } from '../dice/rollText';
import { usePerson } from '../people/usePerson';
import { classes } from '../ui/classes';
import type { Id, PowerRolled } from '../wire/types';
import { SecrecyNote } from './SecrecyNote';
import { SpeakerAvatar } from './SpeakerAvatar';
import styles from './rollCards.module.css';
import { timeOfDay } from './times';

interface PowerRollCardProps {
  at: string;
  by: Id;
  roll: PowerRolled;
  fresh?: boolean;
}

/** A Draw Steel power roll: the total, the two dice, the sum in words and the tier reached. */
export function PowerRollCard({ at, by, roll, fresh = false }: PowerRollCardProps) {
  const { t, i18n } = useTranslation('dice');
  const { name } = usePerson(by);
  const tier = roll.tier as Tier;
  const time = (
    <time className={classes('meta', styles.time)} dateTime={at}>
      {timeOfDay(at, i18n.language)}
    </time>
  );
  const isSecret = roll.secrecy !== 'public';
  return (
    <article
      className={classes(styles.card, isSecret && styles.secret, fresh && styles.fresh)}
      aria-label={t('card.powerRollBy', { name })}
    >
      <header className={styles.head}>
        <SpeakerAvatar userId={by} />
        <div className={styles.words}>
          <h4>{usePowerRollTitle(roll)}</h4>
          <p className={classes('meta', styles.note)}>
            <SecrecyNote secrecy={roll.secrecy} by={by} />
            {!isSecret && <span>{name}</span>}
          </p>
        </div>
        {time}
      </header>
      <div className={styles.result}>
        <b className={styles.total} aria-label={t('card.total', { total: roll.total })}>
          {roll.total}
        </b>
        <span className={styles.dice}>
          {roll.dice.map((value, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <DieFace key={index} sides={10} value={value} marked={roll.natural} />
          ))}
        </span>
        <PowerRollSum roll={roll} />
        {roll.natural && (
          <span className={styles.natural}>
            <Sparkles className="s" aria-hidden="true" />
            {t('card.natural', { sum: roll.dice.reduce((sum, value) => sum + value, 0) })}
          </span>
        )}
      </div>
      <div className={styles.track}>
        <TierTrack reached={tier} />
      </div>
      {!isSecret && (
        <footer className={styles.foot}>
          <ShieldCheck className="s" aria-hidden="true" />
          {t('card.rolledBy')}
        </footer>
      )}
    </article>
  );
}

/** What was rolled for, or with which characteristic. */
function usePowerRollTitle(roll: PowerRolled): string {
  const { t } = useTranslation('dice');
  if (roll.reason !== undefined) return roll.reason;
  if (roll.characteristic === undefined) return t('card.powerRoll');
  return t('card.test', { characteristic: t(`characteristic.${roll.characteristic}`) });
}

function PowerRollSum({ roll }: { roll: PowerRolled }) {
  const { t } = useTranslation('dice');
  const summands = summandsOf(roll).map(({ kind, amount }) => {
    const word = kind === 'score' ? roll.characteristic && t(`characteristic.${roll.characteristic}`) : t(`card.${kind}`);
    return [amount === undefined ? ',' : ` ${signed(amount)}`, word].filter(Boolean).join(' ');
  });
  return <span className={styles.sum}>{`2d10${summands.join('')}`}</span>;
}
