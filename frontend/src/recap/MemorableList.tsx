import { Bookmark, CircleDot, Dices, HeartCrack, Map as MapIcon, RotateCw, Sparkles, Swords, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { timeOfDay } from '../chat/times';
import type { Id, Person } from '../wire/types';
import styles from './MemorableList.module.css';
import type { MarkKind, Memorable } from './types';

const ICONS: Readonly<Record<MarkKind, LucideIcon>> = {
  ROLL: Dices,
  CRITICAL: Sparkles,
  DOWNED: HeartCrack,
  ROUND: RotateCw,
  COMBAT: Swords,
  SCENE: MapIcon,
  SESSION: CircleDot,
  BOOKMARK: Bookmark,
};

/** Moments one will want to see again; each leads to the replay. */
export function MemorableList({ moments, people, roomId }: { moments: readonly Memorable[]; people: readonly Person[]; roomId: Id }) {
  const { t, i18n } = useTranslation('recap');
  if (moments.length === 0) return <p className="meta">{t('memorable.none')}</p>;
  return (
    <ol className={styles.moments}>
      {moments.map(({ seq, at, kind, label, by }) => {
        const Icon = ICONS[kind];
        const name = people.find(({ userId }) => userId === by)?.name;
        return (
          <li key={`${kind} ${seq}`}>
            <Link to={`/rooms/${roomId}/moments/${seq}`} className={styles.moment}>
              <Icon aria-hidden />
              <span className={styles.words}>
                <span className={styles.label}>{t(`mark.${kind}`, { label })}</span>
                <span className="meta">{kind === 'BOOKMARK' ? t('memorable.bookmark') : name}</span>
              </span>
              <time className="meta" dateTime={at}>
                {timeOfDay(at, i18n.language)}
              </time>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
