import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../chat/times';
import { Avatar } from '../ui/Avatar';
import { classes } from '../ui/classes';
import { Highlighted } from './Highlighted';
import { KIND_ICONS } from './kindIcons';
import styles from './Results.module.css';
import type { Hit, Kind, Order } from './types';
import { useDays } from './useDays';
import type { Names } from './useNames';

/** What a person did rather than what became of a thing. */
const BY_PERSON: ReadonlySet<Kind> = new Set<Kind>(['MESSAGE', 'WHISPER', 'ROLL', 'MEMBER']);

interface HitOptionProps {
  id: string;
  hit: Hit;
  /** Its place among all of them, from 1; `size` is −1 when nobody has counted. */
  position: number;
  size: number;
  isActive: boolean;
  order: Order;
  names: Names;
  /** Whether to say the room, because there may be several. */
  withRoom: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** A hit in the list: who, what, when, and the piece of text that matches. */
export function HitOption({ id, hit, position, size, isActive, order, names, withRoom, onPoint, onOpen }: HitOptionProps) {
  const { t, i18n } = useTranslation('search');
  const day = useDays();
  const what = [t(`a.${hit.kind}`), hit.natural20 && t('aNatural20'), withRoom && hit.roomName].filter(Boolean).join(' · ');
  return (
    // the field has the focus and the keys; this is only pointed at
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={size}
      className={styles.hit}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <HitPicture hit={hit} names={names} />
      <div className="grow">
        <p className={styles.who}>
          <b className="trunc">{names.person(hit.by).name}</b>
          <span className="meta trunc">{what}</span>
          {hit.secret && <EyeOff className="s" role="img" aria-label={t('secret')} />}
          <time className="meta" dateTime={hit.at}>
            {order === 'best' ? day.withTime(hit.at) : timeOfDay(hit.at, i18n.language)}
          </time>
        </p>
        <p className={styles.text}>
          <Highlighted text={hit.text} />
        </p>
      </div>
    </div>
  );
}

/** The face of whoever did it, or a picture of what it is. */
export function HitPicture({ hit, names }: { hit: Hit; names: Names }) {
  if (BY_PERSON.has(hit.kind)) {
    const { name, look } = names.person(hit.by);
    return <Avatar name={name} color={look} decorative />;
  }
  const Icon = KIND_ICONS[hit.kind];
  return (
    <span className={classes(styles.thing, hit.secret && 'hatch')}>
      <Icon aria-hidden />
    </span>
  );
}
