import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { coveredRuns } from '../board/draw/fogMask';
import { initialsOf } from '../board/draw/initials';
import { mapRect } from '../board/geometry';
import { useSignedIn } from '../auth/AuthContext';
import { createReplayApi } from '../replay/replayApi';
import { fogBits } from '../table/fog';
import { useApi } from '../wire/ApiContext';
import { useAssetImage } from '../wire/useAssetImage';
import type { Id, SceneView, TokenView } from '../wire/types';
import { cutoutOf } from './cutout';
import styles from './MomentPicture.module.css';
import type { Names } from './useNames';

/** The picture's proportions. */
const ASPECT = 1.5;
/** Pixels a side of the map's preview. */
const MAP_PIXELS = 1024;

/** The board as it was at a moment, small: the place and who stood where. Nothing where no scene was shown. */
export function MomentPicture({ roomId, seq, names }: { roomId: Id; seq: number; names: Names }) {
  const { account, auth } = useSignedIn();
  const { data: table } = useQuery({
    queryKey: ['tableAt', roomId, seq],
    queryFn: ({ signal }) => createReplayApi(roomId, undefined, auth.accessToken).tableAt(seq, signal),
    staleTime: Infinity,
    retry: false,
  });
  if (table?.scene === undefined) return null;
  const directs = table.members.some(({ userId, role }) => userId === account.id && role === 'DIRECTOR');
  return <ScenePicture roomId={roomId} scene={table.scene} seesThroughFog={directs} names={names} />;
}

interface ScenePictureProps {
  roomId: Id;
  scene: SceneView;
  /** A Director knows what is under the fog, and sees it faintly. */
  seesThroughFog: boolean;
  names: Names;
}

function ScenePicture({ roomId, scene, seesThroughFog, names }: ScenePictureProps) {
  const grid = useId();
  const { x, y, width, height } = cutoutOf(scene, ASPECT);
  return (
    <svg className={styles.picture} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      <rect className={styles.floor} width={scene.width} height={scene.height} />
      {scene.mapId !== undefined && <MapPicture roomId={roomId} scene={scene} mapId={scene.mapId} />}
      <pattern id={grid} width="1" height="1" patternUnits="userSpaceOnUse">
        <path className={styles.grid} d="M1 0H0V1" />
      </pattern>
      <rect width={scene.width} height={scene.height} fill={`url(#${grid})`} />
      <g className={seesThroughFog ? styles.thinFog : styles.fog}>
        {coveredRuns(scene.fog, fogBits(scene.fog)).map((run) => (
          <rect key={`${run.x} ${run.y}`} x={run.x} y={run.y} width={run.length} height={1.02} />
        ))}
      </g>
      {scene.tokens.map((token) => (
        <TokenPicture key={token.id} token={token} names={names} />
      ))}
    </svg>
  );
}

function MapPicture({ roomId, scene, mapId }: { roomId: Id; scene: SceneView; mapId: string }) {
  const api = useApi();
  const { data: asset } = useQuery({
    queryKey: ['asset', roomId, mapId],
    queryFn: () => api.asset(roomId, mapId),
    staleTime: Infinity,
  });
  const address = useAssetImage(roomId, mapId, MAP_PIXELS);
  if (asset === undefined || address === undefined) return null;
  return <image className={styles.map} href={address} preserveAspectRatio="none" {...mapRect(scene, asset)} />;
}

/** Round is somebody's hero, a rounded square a creature of the Director, dashed what only some may see. */
function TokenPicture({ token: { x, y, size, name, ownerId, hidden }, names }: { token: TokenView; names: Names }) {
  const side = size * 0.8;
  const corner = ownerId === undefined ? side * 0.28 : side / 2;
  return (
    <g
      className={styles.token}
      transform={`translate(${x + size / 2} ${y + size / 2})`}
      data-hidden={hidden}
      {...(ownerId !== undefined && { 'data-player': names.person(ownerId).look })}
    >
      <rect x={-side / 2} y={-side / 2} width={side} height={side} rx={corner} />
      <text fontSize={side * 0.42} dy={side * 0.15}>
        {initialsOf(name)}
      </text>
    </g>
  );
}
