import { useTranslation } from 'react-i18next';
import { openPanel } from '../board/boardStore';
import { useBoardStore } from '../board/useBoard';
import { useSession } from '../table/TableContext';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import type { SceneView } from '../wire/types';
import { gridOver } from './alignment';

/** Begins to line up the grid of a scene with its map, from where it lies now. */
export function useStartAlignment(): (scene: SceneView) => Promise<void> {
  const { t } = useTranslation('scene');
  const api = useApi();
  const session = useSession();
  const board = useBoardStore();
  return async ({ id, mapId, grid, width, height }) => {
    if (mapId === undefined) return;
    try {
      const laid = grid ?? gridOver(await api.asset(session.roomId, mapId), { width, height });
      const active = session.store.getState().table?.scene?.id === id;
      board.setState({ preparing: active ? undefined : id, alignment: { sceneId: id, grid: laid, width, height } });
      openPanel(board, { kind: 'alignGrid' });
    } catch {
      toast(t('align.noMap'), 'error');
    }
  };
}
