import { useTranslation } from 'react-i18next';
import { attempt } from '../board/boardActions';
import { openPanel, sceneOf, type Alignment } from '../board/boardStore';
import { useBoard, useBoardStore } from '../board/useBoard';
import { useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import type { Grid } from '../wire/types';
import { cameraOverMap, LARGEST_SQUARE, SMALLEST_SQUARE, withSquare } from './alignment';
import { NumberInput } from './NumberInput';
import styles from './panels.module.css';
import { LONGEST_SIDE } from './sceneSize';
import { SidePanel } from './SidePanel';

/** Lines the grid up with the map: numbers here, handles on the board; what is seen is what will be saved. */
export function AlignGridPanel() {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const alignment = useBoard((state) => state.alignment);
  if (alignment === undefined) return null;
  const { grid, width, height } = alignment;

  const lay = (next: Grid) =>
    board.setState(({ camera }) => ({ camera: cameraOverMap(camera, grid, next), alignment: { ...alignment, grid: next } }));
  const resize = (size: Partial<Alignment>) => board.setState({ alignment: { ...alignment, ...size } });

  async function save({ sceneId, grid, width, height }: Alignment) {
    const scene = sceneOf(session.store.getState(), sceneId);
    if (scene === undefined) return;
    const resized = scene.width !== width || scene.height !== height;
    if (resized && !(await attempt(session, { type: 'EditScene', sceneId, name: scene.name, width, height }))) return;
    if (await attempt(session, { type: 'AlignGrid', sceneId, grid })) openPanel(board, undefined);
  }

  return (
    <SidePanel
      title={t('align.title')}
      actions={
        <>
          <Button variant="ghost" onPress={() => openPanel(board, undefined)}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onPress={() => void save(alignment)}>
            {t('align.save')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('align.hint')}</p>
      <NumberInput
        label={t('align.square')}
        value={grid.squareSize}
        min={SMALLEST_SQUARE}
        max={LARGEST_SQUARE}
        step={0.01}
        digits={2}
        onChange={(squareSize) => lay(withSquare(grid, squareSize))}
      />
      <div className={styles.pair}>
        <NumberInput
          label={t('align.left')}
          value={grid.offsetX}
          min={-LARGEST_SQUARE}
          max={LARGEST_SQUARE}
          step={0.5}
          digits={1}
          onChange={(offsetX) => lay({ ...grid, offsetX })}
        />
        <NumberInput
          label={t('align.top')}
          value={grid.offsetY}
          min={-LARGEST_SQUARE}
          max={LARGEST_SQUARE}
          step={0.5}
          digits={1}
          onChange={(offsetY) => lay({ ...grid, offsetY })}
        />
      </div>
      <div className={styles.pair}>
        <NumberInput label={t('columns')} value={width} min={1} max={LONGEST_SIDE} onChange={(width) => resize({ width })} />
        <NumberInput label={t('rows')} value={height} min={1} max={LONGEST_SIDE} onChange={(height) => resize({ height })} />
      </div>
    </SidePanel>
  );
}
