import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { PlayerMark, type SeatColor } from './PlayerMark';
import styles from './Avatar.module.css';

export interface AvatarProps {
  name: string;
  color: SeatColor;
  size?: 's' | 'm' | 'l';
  /** Shown as a dot, and said to screen readers. */
  presence?: 'here' | 'weak' | 'away';
  /** The address of a portrait; without one the initials are shown. */
  image?: string | undefined;
  /** For when the name stands right beside it. */
  decorative?: boolean;
}

/** A person: a ring in their colour, their mark, and whether they are here. */
export function Avatar({ name, color, size = 'm', presence, image, decorative = false }: AvatarProps) {
  const { t } = useTranslation('ui');
  const said = presence === undefined ? name : `${name}, ${t(`presence.${presence}`)}`;
  return (
    <span
      className={classes(styles.avatar, styles[size])}
      data-player={color}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
    >
      {image === undefined ? <span className={styles.face}>{initials(name)}</span> : <img className={styles.face} src={image} alt="" />}
      {color !== 'DIRECTOR' && <PlayerMark color={color} className={styles.mark} />}
      {presence !== undefined && <span className={classes(styles.presence, styles[presence])} />}
    </span>
  );
}

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
