import { ChevronLeft, Search } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { nameOf } from '../people/usePerson';
import { useLiveTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { timecode } from './clock';
import styles from './HistoryPanel.module.css';
import { currentMark } from './marks';
import { MarkIcon } from './MarkIcon';
import { useReplay, useReplayState } from './ReplayContext';
import type { Mark, MarkKind } from './types';
import { useMarkText } from './useMarkText';

const KINDS = ['ALL', 'ROLL', 'CRITICAL', 'ROUND', 'SCENE', 'BOOKMARK'] as const satisfies readonly ('ALL' | MarkKind)[];
type Choice = (typeof KINDS)[number];
const NONE: readonly Mark[] = [];

/** What happened in the stretch that is watched, as a list: the timeline for those who read, or use no mouse. */
export function MomentList({ onAll }: { onAll: () => void }) {
  const { t } = useTranslation('replay');
  const textOf = useMarkText();
  const marks = useReplayState((state) => state.timeline?.marks ?? NONE);
  const session = useReplayState((state) => state.timeline?.session?.number);
  const start = useReplayState((state) => state.axis?.first.at ?? 0);
  const current = useReplayState(({ timeline, seq }) => currentMark(timeline?.marks ?? NONE, seq));
  const [sought, setSought] = useState('');
  const [kind, setKind] = useState<Choice>('ALL');
  const found = useMemo(() => {
    const words = sought.trim().toLocaleLowerCase();
    return marks.filter((mark) => (kind === 'ALL' || mark.kind === kind) && textOf(mark).toLocaleLowerCase().includes(words));
  }, [marks, sought, kind, textOf]);
  return (
    <>
      <div className={styles.head}>
        <Button variant="ghost" size="sm" icon={<ChevronLeft className="s" />} onPress={onAll}>
          {t('sessions.all')}
        </Button>
        <b className="trunc">{session === undefined ? t('betweenSessions') : t('session', { number: session })}</b>
      </div>
      <div className={styles.filters}>
        <TextField
          className="grow"
          label={t('find')}
          hideLabel
          placeholder={t('find')}
          value={sought}
          onChange={setSought}
          start={<Search className="s" aria-hidden />}
        />
        <Select label={t('kinds')} hideLabel value={kind} onChange={setKind} items={KINDS.map((id) => ({ id, label: t(`filter.${id}`) }))} />
      </div>
      {found.length === 0 ? (
        <EmptyState icon={<Search aria-hidden />} title={t('noMoments')} />
      ) : (
        <div className={styles.scroller}>
          <ol className={styles.list} aria-label={t('moments')}>
            {found.map((mark) => (
              <MomentRow key={`${mark.seq} ${mark.kind} ${mark.bookmarkId}`} mark={mark} isCurrent={mark === current} start={start} />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

interface MomentRowProps {
  mark: Mark;
  isCurrent: boolean;
  /** When the stretch begins, in milliseconds. */
  start: number;
}

const MomentRow = memo(function MomentRow({ mark, isCurrent, start }: MomentRowProps) {
  const textOf = useMarkText();
  const { steer } = useReplay();
  const by = useLiveTable((state) => (mark.by === undefined || mark.kind === 'BOOKMARK' ? undefined : nameOf(state, mark.by)));
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={row} className={styles.moment}>
      <PlainButton
        className={styles.jump ?? ''}
        {...(isCurrent && { 'aria-current': 'step' as const })}
        onPress={() => steer((player) => player.seek(mark.seq))}
      >
        <MarkIcon kind={mark.kind} />
        <span className={styles.words}>
          <b className="trunc">{textOf(mark)}</b>
          {by !== undefined && <span className="meta trunc">{by}</span>}
        </span>
        <time className="meta">{timecode(Date.parse(mark.at) - start)}</time>
      </PlainButton>
    </li>
  );
});
