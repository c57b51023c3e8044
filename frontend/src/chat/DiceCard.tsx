import { useTranslation } from 'react-i18next';
import { DieFace } from '../dice/DieFace';
import { usePerson } from '../people/usePerson';
import { classes } from '../ui/classes';
import type { DiceGroup, DiceRolled, Id } from '../wire/types';
import { SecrecyNote } from './SecrecyNote';
import { SpeakerAvatar } from './SpeakerAvatar';
import styles from './rollCards.module.css';
import { timeOfDay } from './times';

/** More dice than this in a group are summed up in words. */
const SHOWN_DICE = 24;
/** So many dice of one kind fit beside the total. */
const DICE_IN_LINE = 3;

interface DiceCardProps {
  at: string;
  by: Id;
  roll: DiceRolled;
  fresh?: boolean;
}

/** The result of an expression: its reason, every die as it fell, the total. */
export function DiceCard({ at, by, roll, fresh = false }: DiceCardProps) {
  const { t, i18n } = useTranslation('dice');
  const { name } = usePerson(by);
  const isSecret = roll.secrecy !== 'public';
  const about = isSecret
    ? roll.reason && ` · ${roll.expression}`
    : [name, roll.reason && roll.expression, timeOfDay(at, i18n.language)].filter(Boolean).join(' · ');
  const [first] = roll.groups;
  const inLine = roll.groups.length === 1 && first !== undefined && first.dice.length <= DICE_IN_LINE;
  return (
    <article
      className={classes(styles.card, isSecret && styles.secret, fresh && styles.fresh)}
      aria-label={t('card.diceBy', { name })}
    >
      <div className={styles.compact}>
        <SpeakerAvatar userId={by} />
        <div className={styles.words}>
          <h4>{roll.reason ?? roll.expression}</h4>
          <p className={classes('meta', styles.note)}>
            <SecrecyNote secrecy={roll.secrecy} by={by} />
            <span>{about}</span>
          </p>
        </div>
        {inLine && <Dice group={first} />}
        <b className={styles.total} aria-label={t('card.total', { total: roll.total })}>
          {roll.total.toLocaleString(i18n.language)}
        </b>
      </div>
      {!inLine && roll.groups.length > 0 && (
        <div className={styles.groups}>
          {roll.groups.map((group, index) => (
            // the groups of a roll never change
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={styles.group}>
              <span>{group.notation}</span>
              <Dice group={group} />
              <span className="num">{group.sum.toLocaleString(i18n.language)}</span>
            </div>
          ))}
        </div>
      )}
    </article>
  );
}

function Dice({ group }: { group: DiceGroup }) {
  const { t } = useTranslation('dice');
  const hidden = group.dice.length - SHOWN_DICE;
  return (
    <span className={styles.dice}>
      {group.dice.slice(0, SHOWN_DICE).map(({ value, fate }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <DieFace key={index} sides={group.sides} value={value} fate={fate} marked={isNaturalTwenty(group, value)} />
      ))}
      {hidden > 0 && <span className="meta">{t('card.moreDice', { count: hidden })}</span>}
    </span>
  );
}

/** A lone d20 on its highest side is what people cheer for. */
function isNaturalTwenty(group: DiceGroup, value: number): boolean {
  return group.sides === 20 && value === 20;
}
