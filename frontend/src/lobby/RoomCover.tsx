import { useId } from 'react';
import { useAssetImage } from '../wire/useAssetImage';
import type { Id } from '../wire/types';
import { COVER_HEIGHT, COVER_WIDTH, coverOf } from './cover';
import styles from './RoomCover.module.css';

/** Enough for the large card on a sharp screen, in pixels. */
const PREVIEW = 1600;

/**
 * The map of the room or, without one, a landscape of its own. The map is for those who direct: on a cover there is no fog
 * over what the players have not seen yet.
 */
export function RoomCover({ roomId, mapId }: { roomId: Id; mapId?: string | undefined }) {
  const image = useAssetImage(roomId, mapId, PREVIEW);
  return image === undefined ? <Landscape id={roomId} /> : <img className={styles.cover} src={image} alt="" />;
}

function Landscape({ id }: { id: Id }) {
  const sky = useId();
  const cover = coverOf(id);
  const [far, middle, near, ground] = cover.ridges;
  return (
    <svg className={styles.cover} viewBox={`0 0 ${COVER_WIDTH} ${COVER_HEIGHT}`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <linearGradient id={sky} x2="0" y2="1">
        <stop stopColor={cover.sky[0]} />
        <stop offset="1" stopColor={cover.sky[1]} />
      </linearGradient>
      <rect width={COVER_WIDTH} height={COVER_HEIGHT} fill={`url(#${sky})`} />
      <circle cx={cover.disc.x} cy={cover.disc.y} r={cover.disc.radius} fill={cover.disc.color} />
      {[far, middle].map((ridge) => ridge && <path key={ridge.color} d={ridge.path} fill={ridge.color} />)}
      <path d={cover.landmark.path} fill={cover.landmark.color} />
      {cover.landmark.lights.map((light) => (
        <rect key={`${light.x} ${light.y}`} x={light.x - 2} y={light.y - 4} width="4" height="7" fill={cover.landmark.lightColor} />
      ))}
      {[near, ground].map((ridge) => ridge && <path key={ridge.color} d={ridge.path} fill={ridge.color} />)}
    </svg>
  );
}
