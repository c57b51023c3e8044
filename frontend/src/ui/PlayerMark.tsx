import type { PlayerColor } from '../wire/types';
import { classes } from './classes';
import styles from './PlayerMark.module.css';

/** A seat's colour: one of the players' eight, or the Director's bone white. */
export type SeatColor = PlayerColor | 'DIRECTOR';

/** The shape that goes with each colour, in a square of 16; the board draws the same ones. */
export const MARK_PATHS: Readonly<Record<SeatColor, string>> = {
  CORAL: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  AMBER: 'M8 1.6 15 14H1Z',
  OLIVE: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z',
  MINT: 'M8 1l7 7-7 7-7-7Z',
  SKY: 'M8 1l6.2 3.6v6.8L8 15l-6.2-3.6V4.6Z',
  COBALT: 'M5.6 1.5h4.8v4.1h4.1v4.8h-4.1v4.1H5.6v-4.1H1.5V5.6h4.1Z',
  LILAC: 'M8 .6l2.1 5.3L15.4 8l-5.3 2.1L8 15.4 5.9 10.1.6 8l5.3-2.1Z',
  ROSE: 'M11.8 1.6A6.8 6.8 0 1 0 14.9 11 5.6 5.6 0 0 1 11.8 1.6Z',
  DIRECTOR: 'M.8 8C3.2 4.4 5.5 3 8 3s4.8 1.4 7.2 5c-2.4 3.6-4.7 5-7.2 5S3.2 11.6.8 8Z',
};

/** The mark of a player, or the Director's eye; beside a name that says whose it is. */
export function PlayerMark({ color, className }: { color: SeatColor; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" data-player={color} className={classes(styles.mark, className)}>
      <path d={MARK_PATHS[color]} />
    </svg>
  );
}
