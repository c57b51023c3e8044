import { Move, MoveDiagonal2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alignment } from '../board/boardStore';
import { toView, type Camera } from '../board/camera';
import { useBoard, useBoardStore } from '../board/useBoard';
import type { Grid, Point } from '../wire/types';
import { cameraOverMap, pushed, stretched } from './alignment';
import styles from './GridHandles.module.css';

/** Pixels of the image an arrow key moves a handle. */
const NUDGE = 0.5;
const FAR_NUDGE = 10;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The outline of the scene over its map, with a handle to push the grid and one to make its squares larger. */
export function GridHandles() {
  const { t } = useTranslation('scene');
  const alignment = useBoard((state) => state.alignment);
  const camera = useBoard((state) => state.camera);
  if (alignment === undefined) return null;
  const corner = toView(camera, { x: 0, y: 0 });
  const size = { width: alignment.width * camera.scale, height: alignment.height * camera.scale };
  return (
    <div className={styles.outline} style={{ translate: `${corner.x}px ${corner.y}px`, ...size }}>
      <Handle
        label={t('align.push')}
        className={styles.push ?? ''}
        icon={<Move aria-hidden />}
        change={(start, by) => pushed(start.grid, by)}
      />
      <Handle
        label={t('align.stretch')}
        className={styles.stretch ?? ''}
        icon={<MoveDiagonal2 aria-hidden />}
        change={(start, by) => stretched(start.grid, start, by)}
      />
    </div>
  );
}

interface HandleProps {
  label: string;
  className: string;
  icon: ReactNode;
  /** The grid after the handle was dragged by pixels of the image. */
  change: (start: Alignment, by: Point) => Grid;
}

function Handle({ label, className, icon, change }: HandleProps) {
  const board = useBoardStore();
  const held = useRef<{ alignment: Alignment; camera: Camera; at: Point } | null>(null);

  const apply = (alignment: Alignment, camera: Camera, by: Point) => {
    const grid = change(alignment, by);
    board.setState({ alignment: { ...alignment, grid }, camera: cameraOverMap(camera, alignment.grid, grid) });
  };
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    const { alignment, camera } = board.getState();
    if (alignment === undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { alignment, camera, at: { x: event.clientX, y: event.clientY } };
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { alignment, camera, at } = held.current;
    const pixels = alignment.grid.squareSize / camera.scale;
    apply(alignment, camera, { x: (event.clientX - at.x) * pixels, y: (event.clientY - at.y) * pixels });
  };
  const nudge = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const { alignment, camera } = board.getState();
    if (arrow === undefined || alignment === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? FAR_NUDGE : NUDGE;
    apply(alignment, camera, { x: arrow.x * far, y: arrow.y * far });
  };
  const letGo = () => {
    held.current = null;
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={className}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={nudge}
    >
      {icon}
    </button>
  );
}
