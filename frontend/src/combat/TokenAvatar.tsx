import { lookOf } from '../people/usePerson';
import { useTable } from '../table/TableContext';
import { PlayerMark, type SeatColor } from '../ui/PlayerMark';
import type { Side, TokenView } from '../wire/types';
import styles from './TokenAvatar.module.css';
import { usePortrait } from './usePortrait';

interface TokenAvatarProps {
  token: TokenView;
  /** Round is a hero, a rounded square a creature of the Director. */
  side: Side;
  size?: 's' | 'm' | 'l';
  isActing?: boolean;
  hasActed?: boolean;
}

/** A token as it stands in lists: its portrait or initial, in its side's shape, with its player's ring and mark. */
export function TokenAvatar({ token, side, size = 'm', isActing = false, hasActed = false }: TokenAvatarProps) {
  const image = usePortrait(token.portraitId);
  const owner = useTable((state): SeatColor | undefined => (token.ownerId === undefined ? undefined : lookOf(state, token.ownerId)));
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-side={side}
      data-acting={isActing}
      data-acted={hasActed}
      aria-hidden="true"
      {...(owner && { 'data-player': owner })}
    >
      {image === undefined ? <span className={styles.face}>{initial(token.name)}</span> : <img className={styles.face} src={image} alt="" />}
      {owner && owner !== 'DIRECTOR' && size !== 's' && <PlayerMark color={owner} className={styles.mark} />}
    </span>
  );
}

function initial(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '';
}
