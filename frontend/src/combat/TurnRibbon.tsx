import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../wire/types';
import { TokenAvatar } from './TokenAvatar';
import styles from './TurnRibbon.module.css';
import { turnRibbon, type Slot } from './ribbon';
import type { Combat } from './useCombat';

/** Distances in CSS pixels: between two places, to the first, from the last to the end, and down to each side's row. */
const STEP = 32;
const FIRST = 22;
const LAST = 18;
const ROW: Record<Side, number> = { HEROES: 18, DIRECTOR: 46 };
const HEIGHT = 64;

/** The round as a ribbon: solid has acted, large acts, dashed is open. It never suggests an order to come. */
export function TurnRibbon({ running }: { running: Combat }) {
  const slots = turnRibbon(running.combat);
  const label = useRibbonLabel(slots, running);
  const scroller = useRef<HTMLDivElement>(null);
  const now = Math.max(slots.findIndex(({ state }) => state !== 'acted'), 0);
  useEffect(() => {
    const { current } = scroller;
    if (current) current.scrollLeft = FIRST + now * STEP - current.clientWidth / 2;
  }, [now]);

  const points = slots.map(({ side }, index) => ({ x: FIRST + index * STEP, y: ROW[side] }));
  return (
    // focusable, because a long round is scrolled by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} ref={scroller} role="img" aria-label={label} tabIndex={0}>
      <div className={styles.ribbon} style={{ width: FIRST + (slots.length - 1) * STEP + LAST }}>
        <svg aria-hidden="true" width="100%" height={HEIGHT}>
          {points.slice(1).map((point, index) => (
            <path key={point.x} className={slots[index + 1]!.state === 'open' ? styles.open : styles.past} d={curve(points[index]!, point)} />
          ))}
          {slots.map((slot, index) => slot.tokenId === undefined && <OpenPlace key={points[index]!.x} side={slot.side} {...points[index]!} />)}
        </svg>
        {slots.map((slot, index) => {
          const token = slot.tokenId === undefined ? undefined : running.tokens.get(slot.tokenId);
          const { x, y } = points[index]!;
          return (
            token && (
              <span key={token.id} className={styles.place} data-state={slot.state} style={{ left: x, top: y }}>
                <TokenAvatar token={token} side={slot.side} size={slot.state === 'acting' ? 'm' : 's'} isActing={slot.state === 'acting'} />
              </span>
            )
          );
        })}
      </div>
    </div>
  );
}

interface Place {
  x: number;
  y: number;
}

function curve(from: Place, to: Place): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

function OpenPlace({ side, x, y }: Place & { side: Side }) {
  return side === 'HEROES' ? (
    <circle className={styles.outline} cx={x} cy={y} r="11" />
  ) : (
    <rect className={styles.outline} x={x - 11} y={y - 11} width="22" height="22" rx="6" />
  );
}

function useRibbonLabel(slots: readonly Slot[], { tokens }: Combat): string {
  const { t, i18n } = useTranslation('combat');
  const turns = slots.map(({ side, state, tokenId }) => {
    const name = tokenId === undefined ? undefined : tokens.get(tokenId)?.name;
    if (name === undefined) return t('ribbonSlot.open', { side: t(`side.${side}`) });
    return t(state === 'open' ? 'ribbonSlot.openNamed' : `ribbonSlot.${state}`, { name });
  });
  return t('ribbon', { turns: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(turns) });
}
