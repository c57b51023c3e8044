import { useQuery } from '@tanstack/react-query';
import { FileText, History, Link2, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { IconButton } from '../ui/IconButton';
import { PlayerMark } from '../ui/PlayerMark';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import type { ChatEntry, Id } from '../wire/types';
import { Highlighted } from './Highlighted';
import { MomentPicture } from './MomentPicture';
import styles from './Preview.module.css';
import { placeOf } from './rows';
import type { Hit } from './types';
import { useDays } from './useDays';
import type { Names } from './useNames';
import { useSettled } from './useSettled';

/** Somebody who runs through the list with the arrow keys does not ask for the surroundings of every hit. */
const LINGER_MILLIS = 250;
/** Lines before the hit. */
const BEFORE = 3;

/** The chosen hit at length, the board as it was, what was said just before, and the way there. */
export function Preview({ hit, names, onOpen }: { hit: Hit; names: Names; onOpen: (hit: Hit) => void }) {
  const { t } = useTranslation('search');
  const day = useDays();
  const session = names.session(hit.sessionId);
  const isNote = hit.noteId !== undefined;
  const { roomId, seq } = useSettled(hit, LINGER_MILLIS);
  return (
    <aside className={styles.preview} aria-label={t('preview')}>
      {seq !== undefined && <MomentPicture roomId={roomId} seq={seq} names={names} />}
      <div className={styles.words}>
        <p className={styles.where}>
          {session !== undefined && (
            <Badge tone="past" icon={<History />}>
              {t('session', { number: session.number })}
            </Badge>
          )}
          <time className="meta" dateTime={hit.at}>
            {day.withTime(hit.at)}
          </time>
          <span className="meta trunc">{hit.roomName}</span>
        </p>
        <p className={classes(styles.quote, hit.secret && styles.secret)}>
          <Highlighted text={hit.text} />
        </p>
        {seq !== undefined && seq === hit.seq && <Before roomId={roomId} seq={seq} names={names} />}
      </div>
      <div className={styles.actions}>
        <Button
          className={classes(styles.open, !isNote && styles.past)}
          variant={isNote ? 'primary' : 'secondary'}
          icon={isNote ? <FileText /> : <Play />}
          onPress={() => onOpen(hit)}
        >
          {t(isNote ? 'openNote' : 'openMoment')}
        </Button>
        <IconButton label={t('copyLink')} icon={<Link2 />} size="lg" className={styles.link ?? ''} placement="top" onPress={() => void copyLink(hit, t)} />
      </div>
    </aside>
  );
}

/** The lines of the chat that led there. */
function Before({ roomId, seq, names }: { roomId: Id; seq: number; names: Names }) {
  const { t } = useTranslation('search');
  const api = useApi();
  const { data: lines = [] } = useQuery({
    queryKey: ['before', roomId, seq],
    queryFn: () => api.messages(roomId, { before: seq, limit: BEFORE }),
    staleTime: Infinity,
  });
  if (lines.length === 0) return null;
  return (
    <section className={styles.before}>
      <h3>{t('before')}</h3>
      <ol>
        {lines.toReversed().map((line) => {
          const { name, look } = names.person(line.by);
          return (
            <li key={line.seq}>
              <PlayerMark color={look} />
              <span className={styles.line}>
                <b>{name}</b> {words(line)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function words({ change }: ChatEntry): string {
  switch (change.type) {
    case 'MessagePosted':
      return change.text;
    case 'DiceRolled':
      return `${change.expression} → ${change.total}`;
    case 'PowerRolled':
      return [change.reason, `2d10 → ${change.total}`].filter(Boolean).join(': ');
  }
}

async function copyLink(hit: Hit, t: (key: 'copied' | 'notCopied') => string): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(placeOf(hit), window.location.origin).href);
    toast(t('copied'), 'ok');
  } catch {
    toast(t('notCopied'), 'error');
  }
}
