import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '../table/TableContext';
import { TYPING_MILLIS } from '../table/types';
import { classes } from '../ui/classes';
import styles from './Composer.module.css';

/** More people than this are "several". */
const NAMED = 2;
/** How exactly it is noticed that somebody has stopped. */
const TICK_MILLIS = 500;

/** Who is typing, for as long as they have been heard of lately. */
export function TypingNote() {
  const { t, i18n } = useTranslation('chat');
  const typing = useTable((state) => state.typing);
  const people = useTable((state) => state.people);
  const me = useTable((state) => state.me);
  const [now, setNow] = useState(() => Date.now());

  const isAnyoneKnown = Object.keys(typing).length > 0;
  useEffect(() => {
    if (!isAnyoneKnown) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [isAnyoneKnown]);

  const names = Object.entries(typing)
    .filter(([userId, at]) => userId !== me && now - at < TYPING_MILLIS)
    .map(([userId]) => people[userId]?.name)
    .filter((name) => name !== undefined);
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <span className={classes('meta', 'trunc', styles.typing)}>
      {names.length > NAMED ? t('composer.severalTyping') : t('composer.typing', { count: names.length, names: list.format(names) })}
    </span>
  );
}
