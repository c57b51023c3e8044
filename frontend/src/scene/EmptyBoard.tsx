import { Map as MapIcon, Grid3x3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { attempt } from '../board/boardActions';
import { openPanel } from '../board/boardStore';
import { useBoardStore } from '../board/useBoard';
import { mayDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Spinner';
import styles from './EmptyBoard.module.css';

/** No scene to look at: a Director makes one, the others wait. */
export function EmptyBoard() {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const loaded = useTable((state) => state.table !== null);
  const director = useTable(mayDirect);
  const prepared = useTable((state) => state.table?.preparedScenes.length ?? 0);

  async function startEmpty() {
    const sceneId = uuid();
    if (!(await attempt(session, { type: 'AddScene', sceneId, name: t('firstName'), width: 30, height: 20 }))) return;
    await attempt(session, { type: 'ActivateScene', sceneId });
  }

  if (!loaded) return <div className={styles.empty}><Loading what={t('loading')} /></div>;
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<MapIcon aria-hidden />}
        title={director ? t('empty.director') : t('empty.player')}
        text={director ? t(prepared > 0 ? 'empty.directorPrepared' : 'empty.directorText') : t('empty.playerText')}
        action={
          director && (
            <div className={styles.actions}>
              <Button variant="primary" icon={<MapIcon aria-hidden />} onPress={() => openPanel(board, { kind: 'newScene' })}>
                {t('empty.upload')}
              </Button>
              <Button icon={<Grid3x3 aria-hidden />} onPress={() => void startEmpty()}>
                {t('empty.grid')}
              </Button>
            </div>
          )
        }
      />
    </div>
  );
}
