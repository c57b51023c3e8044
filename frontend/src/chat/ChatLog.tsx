import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { ArrowDown, MessageSquare } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useTable } from '../table/TableContext';
import type { Entry } from '../table/types';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './ChatLog.module.css';
import { DayDivider } from './Divider';
import { LogEntry } from './LogEntry';
import { SendingEntry } from './SendingEntry';
import { useSendings } from './outbox';
import { rowsOf, type Row } from './rows';
import { dayKey } from './times';

const ESTIMATED_HEIGHT = 76;
const GAP = 12;
/** This close to the newest, in CSS pixels, one stays there when something comes in. */
const AT_END = 48;
/** This close to the oldest, older ones are loaded. */
const NEAR_START = 400;
/** How long something counts as just come in: a tumble and a little. */
const FRESH_MILLIS = 800;

/** What was said and rolled, oldest at the top; only what is in sight is in the page. */
export function ChatLog() {
  const { t } = useTranslation('chat');
  const session = useSession();
  const entries = useTable((state) => state.entries);
  const history = useTable((state) => state.history);
  const sendings = useSendings();
  const rows = useMemo(() => rowsOf(entries, sendings, dayKey), [entries, sendings]);
  const scroller = useRef<HTMLDivElement>(null);

  // it renders again by itself when it scrolls
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!.key,
    estimateSize: () => ESTIMATED_HEIGHT,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    initialOffset: Number.MAX_SAFE_INTEGER,
    overscan: 6,
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
  });
  const items = virtualizer.getVirtualItems();
  const isAtEnd = virtualizer.isAtEnd(AT_END);

  useStayAtEnd(scroller, virtualizer);

  const isNearStart = (virtualizer.scrollOffset ?? NEAR_START) < NEAR_START || virtualizer.getTotalSize() <= (virtualizer.scrollRect?.height ?? 0);
  const wantsOlder = history === 'idle' && entries.length > 0 && isNearStart;
  useEffect(() => {
    if (wantsOlder) void session.loadOlder();
  }, [wantsOlder, session, entries.length]);

  const freshAfter = useFreshAfter(entries);
  const unseen = useUnseen(entries, isAtEnd);

  if (rows.length === 0 && history === 'complete') {
    return <EmptyState icon={<MessageSquare />} title={t('empty.title')} text={t('empty.text')} className={styles.empty} />;
  }
  return (
    <div className={styles.frame}>
      {/* focusable, because keyboards scroll what has the focus */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className={styles.scroller} role="log" aria-live="off" aria-label={t('log')} tabIndex={0}>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RowView row={row} freshAfter={freshAfter} />
              </div>
            );
          })}
        </div>
      </div>
      <OlderNote />
      {!isAtEnd && (
        <Button
          variant="secondary"
          size="sm"
          icon={<ArrowDown className="s" />}
          className={styles.newest ?? ''}
          onPress={() => virtualizer.scrollToEnd()}
        >
          {unseen > 0 ? t('newMessages', { count: unseen }) : t('toNewest')}
        </Button>
      )}
    </div>
  );
}

function RowView({ row, freshAfter }: { row: Row; freshAfter: number }) {
  switch (row.kind) {
    case 'day':
      return <DayDivider at={row.at} />;
    case 'entry':
      return <LogEntry entry={row.entry} fresh={row.entry.seq > freshAfter} />;
    case 'sending':
      return <SendingEntry sending={row.sending} />;
  }
}

/** What is known of the beginning of the log: more to load, loading, failed, or all there. */
function OlderNote() {
  const { t } = useTranslation('chat');
  const session = useSession();
  const history = useTable((state) => state.history);
  switch (history) {
    case 'idle':
      return null;
    case 'loading':
      return <p className={styles.older}>{t('loadingOlder')}</p>;
    case 'failed':
      return (
        <p className={styles.older}>
          {t('olderFailed')}{' '}
          <Button variant="secondary" size="sm" onPress={() => void session.loadOlder()}>
            {t('tryAgain')}
          </Button>
        </p>
      );
    case 'complete':
      return null;
  }
}

/** Opens at the newest, and stays there when the log becomes lower or higher. */
function useStayAtEnd(scroller: RefObject<HTMLElement | null>, virtualizer: Virtualizer<HTMLDivElement, Element>) {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let isAtEnd = true;
    const note = () => {
      isAtEnd = virtualizer.isAtEnd(AT_END);
    };
    const observer = new ResizeObserver(() => isAtEnd && virtualizer.scrollToEnd());
    element.addEventListener('scroll', note, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', note);
      observer.disconnect();
    };
  }, [scroller, virtualizer]);
}

/** The newest entry that is no longer fresh: what was there when the log was opened, and what has been for a moment. */
function useFreshAfter(entries: readonly Entry[]): number {
  const newest = entries.at(-1)?.seq ?? 0;
  const [freshAfter, setFreshAfter] = useState(newest);
  useEffect(() => {
    const timer = setTimeout(() => setFreshAfter(newest), FRESH_MILLIS);
    return () => clearTimeout(timer);
  }, [newest]);
  return freshAfter;
}

/** How many entries have come in since one scrolled away from the newest. */
function useUnseen(entries: readonly Entry[], isAtEnd: boolean): number {
  const newest = entries.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  if (isAtEnd && seen !== newest) setSeen(newest);
  return entries.filter(({ seq }) => seq > seen).length;
}
