import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey } from '../chat/times';
import { Button } from '../ui/Button';
import { HitOption } from './HitOption';
import styles from './Results.module.css';
import { rowsOf } from './rows';
import type { Hit, Order } from './types';
import { useDays } from './useDays';
import type { Names } from './useNames';
import type { Found } from './useSearch';

const HEIGHTS = { heading: 30, hit: 62 } as const;
const PADDING = 8;
/** So many rows before the end the next page is asked for. */
const NEAR_END = 10;

interface ResultsProps {
  listId: string;
  found: Found;
  order: Order;
  active: number;
  names: Names;
  withRoom: boolean;
  onPoint: (index: number) => void;
  onOpen: (hit: Hit) => void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The hits as a list without end: only what is in sight is in the page, and more is asked for before it is reached. */
export function Results({ listId, found, order, active, names, withRoom, onPoint, onOpen }: ResultsProps) {
  const { t } = useTranslation('search');
  const { hits, more, first, loadMore } = found;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(hits, order, dayKey), [hits, order]);

  // it renders again by itself when it scrolls
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!.key,
    estimateSize: (index) => HEIGHTS[rows[index]!.kind],
    overscan: 6,
    paddingStart: PADDING,
    paddingEnd: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
  });
  const items = virtualizer.getVirtualItems();

  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - NEAR_END;
  const wantsMore = more === 'there' && isNearEnd;
  useEffect(() => {
    if (wantsMore) loadMore();
    // once a page
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wantsMore, hits.length]);

  const activeRow = rows.findIndex((row) => row.kind === 'hit' && row.index === active);
  useEffect(() => {
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow === 1 ? 0 : activeRow, { align: 'auto' });
  }, [virtualizer, activeRow]);

  return (
    <div ref={scroller} className={styles.scroller} data-stale={found.isStale}>
      <div
        id={listId}
        role="listbox"
        aria-label={t('results')}
        aria-busy={found.isStale}
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rows[item.index]!;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'heading' ? (
                <Heading hit={row.hit} names={names} withRoom={withRoom} />
              ) : (
                <HitOption
                  id={optionId(listId, row.index)}
                  hit={row.hit}
                  position={row.index + 1}
                  size={first.total.exact ? first.total.count : -1}
                  isActive={row.index === active}
                  order={order}
                  names={names}
                  withRoom={withRoom}
                  onPoint={() => onPoint(row.index)}
                  onOpen={() => onOpen(row.hit)}
                />
              )}
            </div>
          );
        })}
      </div>
      {more === 'loading' && <p className={styles.more}>{t('loadingMore')}</p>}
      {more === 'failed' && (
        <p className={styles.more} role="alert">
          {t('moreFailed')}{' '}
          <Button size="sm" onPress={loadMore}>
            {t('tryAgain')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The session or the day the hits below are of; the hits say it themselves to screen readers. */
function Heading({ hit, names, withRoom }: { hit: Hit; names: Names; withRoom: boolean }) {
  const { t } = useTranslation('search');
  const day = useDays();
  const session = names.session(hit.sessionId);
  const on = session === undefined ? day.long(hit.at) : t('sessionOn', { number: session.number, day: day.long(session.startedAt) });
  return (
    <div className={styles.heading} aria-hidden="true">
      {withRoom ? `${hit.roomName} · ${on}` : on}
    </div>
  );
}
