import { Dices, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TierBars } from '../dice/TierTrack';
import { ExportButton } from '../export/ExportButton';
import { regional } from '../i18n/regional';
import { Avatar } from '../ui/Avatar';
import { Badge } from '../ui/Badge';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import type { Id, Person } from '../wire/types';
import { DicePlot } from './DicePlot';
import { MemorableList } from './MemorableList';
import styles from './RecapPage.module.css';
import type { Recap, RollStatistics } from './types';

interface RecapOfProps {
  recap: Recap;
  people: readonly Person[];
  roomId: Id;
  room: string;
}

/** A session in figures and moments: who was there, what was played, how the dice fell. */
export function RecapOf({ recap, people, roomId, room }: RecapOfProps) {
  const { t, i18n } = useTranslation('recap');
  const { session, rolls } = recap;
  const began = new Intl.DateTimeFormat(regional(i18n.language), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(session.startedAt));
  return (
    <>
      <header className={styles.header}>
        <p className="meta">{[room, began].filter((part) => part !== '').join(' · ')}</p>
        <h1>{t('title', { number: session.number })}</h1>
        {session.state !== 'ENDED' && <Badge tone="accent">{t('stillRuns')}</Badge>}
        <div className={styles.actions}>
          <Link to={`/rooms/${roomId}/moments/${session.fromSeq}`} className={buttonClass('primary')}>
            <Play aria-hidden /> {t('watch')}
          </Link>
          <ExportButton roomId={roomId} sessionId={session.id} label={t('export')} />
        </div>
      </header>
      <Facts recap={recap} />
      <Section title={t('present.title')}>
        <Present recap={recap} people={people} />
      </Section>
      <Section title={t('memorable.title')}>
        <MemorableList moments={recap.memorable} people={people} roomId={roomId} />
      </Section>
      {recap.scenes.length > 0 && (
        <Section title={t('scenes.title')}>
          <ol className={styles.scenes}>
            {recap.scenes.map(({ name, seq }) => (
              <li key={seq}>
                <Link to={`/rooms/${roomId}/moments/${seq}`}>{name}</Link>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('dice.title')}>
        {rolls.dice.length === 0 ? (
          <EmptyState icon={<Dices aria-hidden />} title={t('dice.none')} />
        ) : (
          <>
            <p className={styles.legend}>{t('dice.legend')}</p>
            <div className={styles.plots}>
              {rolls.dice.map((tally) => (
                <DicePlot key={tally.sides} tally={tally} />
              ))}
              <Tiers rolls={rolls} />
            </div>
          </>
        )}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ recap }: { recap: Recap }) {
  const { t } = useTranslation('recap');
  const { minutes, scenes, combats, rounds, messages, rolls } = recap;
  const hours = Math.floor(minutes / 60);
  const facts = [
    ['length', hours === 0 ? t('length.minutes', { minutes }) : t('length.hours', { hours, minutes: minutes % 60 })],
    ['scenes', scenes.length],
    ['combats', combats],
    ['rounds', rounds],
    ['messages', messages],
    ['rolls', rolls.count],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Present({ recap: { attendees, rolls }, people }: { recap: Recap; people: readonly Person[] }) {
  const { t } = useTranslation('recap');
  if (attendees.length === 0) return <p className="meta">{t('present.nobody')}</p>;
  return (
    <ul className={styles.people}>
      {attendees.map((userId) => {
        const person = people.find((other) => other.userId === userId);
        const name = person?.name ?? t('someone');
        const count = rolls.byPerson.find((other) => other.userId === userId)?.count ?? 0;
        return (
          <li key={userId}>
            <Avatar name={name} color={person?.role === 'DIRECTOR' ? 'DIRECTOR' : (person?.color ?? 'SKY')} decorative />
            <span className="grow trunc">{name}</span>
            <span className="meta">{t('present.rolls', { count })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How many power rolls landed in each tier. */
function Tiers({ rolls: { tiers } }: { rolls: RollStatistics }) {
  const { t } = useTranslation('recap');
  const all = tiers.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <figure className={styles.tiers}>
      <figcaption>
        <b>{t('tiers.title')}</b>
        <span className="meta">{t('tiers.count', { count: all })}</span>
      </figcaption>
      <dl>
        {([1, 2, 3] as const).map((tier) => {
          const count = tiers.find((other) => other.tier === tier)?.count ?? 0;
          return (
            <div key={tier}>
              <dt>
                <TierBars tier={tier} />
              </dt>
              <dd>
                <i style={{ width: `${(count / all) * 100}%` }} />
                {t('tiers.share', { count, percent: Math.round((count / all) * 100) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </figure>
  );
}
