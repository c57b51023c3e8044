import { EyeOff, Eye, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlayerMark } from '../ui/PlayerMark';
import { FacetOption } from './FacetOption';
import styles from './Facets.module.css';
import { KIND_ICONS } from './kindIcons';
import { PeriodFilter } from './PeriodFilter';
import { toggled, type Question, type Secrecy } from './question';
import { KINDS, type FacetValue, type Facets as FacetCounts, type Kind } from './types';
import { useDays } from './useDays';
import type { Names } from './useNames';

interface FacetsProps {
  question: Question;
  onChange: (question: Question) => void;
  /** What the answer holds; undefined before there is one. */
  counts: FacetCounts | undefined;
  names: Names;
  /** In a column beside the results, or as chips above them. */
  look: 'column' | 'chips';
}

/** What the search can be narrowed down to, with how much that would leave. */
export function Facets({ question, onChange, counts, names, look }: FacetsProps) {
  const { t } = useTranslation('search');
  const day = useDays();
  const change = (changes: Partial<Question>) => onChange({ ...question, ...changes });
  const secrecy = (wanted: Secrecy) => change({ secrecy: question.secrecy === wanted ? 'any' : wanted });
  const sessions = values(counts?.session, question.session === undefined ? [] : [question.session]).flatMap(({ value, count }) => {
    const session = names.session(value);
    return session === undefined ? [] : [{ session, count }];
  });
  // in a single room there is nothing to choose
  const rooms = values(counts?.room, question.rooms);
  return (
    <div className={look === 'column' ? styles.column : styles.chips}>
      <Group heading={t('facet.kind')}>
        {kinds(counts?.kind, question.kinds).map(({ value, count }) => {
          const Icon = KIND_ICONS[value];
          return (
            <FacetOption
              key={value}
              label={t(`kind.${value}`)}
              icon={<Icon className={styles.icon} aria-hidden />}
              count={count}
              isChosen={question.kinds.includes(value)}
              onChange={() => change({ kinds: toggled(question.kinds, value) })}
            />
          );
        })}
      </Group>
      <Group heading={t('facet.by')}>
        {values(counts?.by, question.by).map(({ value, count }) => {
          const { name, look: color } = names.person(value);
          return (
            <FacetOption
              key={value}
              label={name}
              icon={<PlayerMark color={color} />}
              count={count}
              isChosen={question.by.includes(value)}
              onChange={() => change({ by: toggled(question.by, value) })}
            />
          );
        })}
      </Group>
      <Group heading={t('facet.room')}>
        {(rooms.length > 1 || question.rooms.length > 0 ? rooms : []).map(({ value, count }) => (
          <FacetOption
            key={value}
            label={names.room(value) ?? value}
            count={count}
            isChosen={question.rooms.includes(value)}
            onChange={() => change({ rooms: toggled(question.rooms, value) })}
          />
        ))}
      </Group>
      <Group heading={t('facet.session')}>
        {sessions.map(({ session, count }) => (
          <FacetOption
            key={session.id}
            label={t('sessionOn', { number: session.number, day: day.short(session.startedAt) })}
            count={count}
            isChosen={question.session === session.id}
            onChange={() => change({ session: question.session === session.id ? undefined : session.id })}
          />
        ))}
      </Group>
      <Group heading={t('facet.more')}>
        <FacetOption
          label={t('natural20')}
          icon={<Sparkles className={styles.icon} aria-hidden />}
          count={counts?.natural20}
          isChosen={question.natural20}
          onChange={() => change({ natural20: !question.natural20 })}
        />
        <FacetOption
          label={t('secret')}
          icon={<EyeOff className={styles.icon} aria-hidden />}
          count={counts?.secret}
          isChosen={question.secrecy === 'secret'}
          onChange={() => secrecy('secret')}
        />
        <FacetOption
          label={t('public')}
          icon={<Eye className={styles.icon} aria-hidden />}
          isChosen={question.secrecy === 'public'}
          onChange={() => secrecy('public')}
        />
      </Group>
      <PeriodFilter question={question} onChange={change} />
    </div>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode[] }) {
  return children.length === 0 ? null : (
    <fieldset className={styles.group}>
      <legend>{heading}</legend>
      {children}
    </fieldset>
  );
}

/** What would leave something, and whatever is chosen although it leaves nothing. */
function values(counts: readonly FacetValue[] | undefined, chosen: readonly string[]): FacetValue[] {
  const some = (counts ?? []).filter(({ value, count }) => count > 0 || chosen.includes(value));
  const missing = chosen.filter((value) => !some.some((known) => known.value === value));
  return [...some, ...missing.map((value) => ({ value, count: 0 }))];
}

/** Kinds keep their order, so that the eye finds them again; before anything was asked there are all of them. */
function kinds(counts: readonly FacetValue[] | undefined, chosen: readonly Kind[]): { value: Kind; count: number | undefined }[] {
  if (counts === undefined) return KINDS.map((value) => ({ value, count: undefined }));
  const counted = new Map(counts.map(({ value, count }) => [value, count]));
  return KINDS.map((value) => ({ value, count: counted.get(value) ?? 0 })).filter(
    ({ value, count }) => count > 0 || chosen.includes(value),
  );
}
