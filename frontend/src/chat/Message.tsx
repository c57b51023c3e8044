import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../people/usePerson';
import { useTable } from '../table/TableContext';
import { Badge } from '../ui/Badge';
import { classes } from '../ui/classes';
import type { Id } from '../wire/types';
import styles from './Message.module.css';
import { MessageText } from './MessageText';
import { SpeakerAvatar } from './SpeakerAvatar';
import { timeOfDay } from './times';

interface MessageProps {
  at: string;
  by: Id;
  text: string;
  /** Whom a whisper is for; empty for the whole table. */
  to: readonly Id[];
  /** The name of the character who speaks. */
  speaker?: string | undefined;
}

/** Something said: by a person, by a character, or whispered. */
export function Message({ at, by, text, to, speaker }: MessageProps) {
  const { i18n } = useTranslation('chat');
  const { name } = usePerson(by);
  return (
    <article className={classes(styles.message, to.length > 0 && styles.whisper)}>
      <SpeakerAvatar userId={by} speaker={speaker} />
      <div className={styles.body}>
        <header className={styles.who}>
          <span className="trunc">{speaker ?? name}</span>
          {speaker !== undefined && <span className={classes('meta', 'trunc', styles.person)}>{name}</span>}
          {to.length > 0 && <WhisperBadge by={by} to={to} />}
          <time className="meta" dateTime={at}>
            {timeOfDay(at, i18n.language)}
          </time>
        </header>
        <MessageText text={text} inCharacter={speaker !== undefined} />
      </div>
    </article>
  );
}

function WhisperBadge({ by, to }: { by: Id; to: readonly Id[] }) {
  const { t, i18n } = useTranslation('chat');
  const me = useTable((state) => state.me);
  const people = useTable((state) => state.people);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const names = list.format(to.map((userId) => (userId === me ? t('you') : (people[userId]?.name ?? t('someone')))));
  const others = to.filter((userId) => userId !== me).length;
  const toMe = by !== me && to.includes(me);
  const label = !toMe ? t('whisper.fromYou', { names }) : others === 0 ? t('whisper.toYou') : t('whisper.toYouAndOthers', { count: others });
  return (
    <span className={styles.badge} title={t('whisper.explained', { names })}>
      <Badge tone="neutral" icon={<Lock />}>
        {label}
      </Badge>
    </span>
  );
}
