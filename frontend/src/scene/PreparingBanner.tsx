import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../board/boardActions';
import { sceneOf } from '../board/boardStore';
import { useBoard, useBoardStore } from '../board/useBoard';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { Panel } from '../ui/Panel';
import styles from './PreparingBanner.module.css';

/** Says that players look at another scene than the one a Director prepares, or that a Director looks as players do. */
export function PreparingBanner() {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const preparing = useBoard((state) => state.preparing);
  const panelOpen = useBoard((state) => state.panel !== undefined);
  const asPlayer = useBoard((state) => state.asPlayer);
  const scene = useTable((state) => (preparing === undefined ? undefined : sceneOf(state, preparing)));
  const active = useTable((state) => state.table?.scene);
  if (panelOpen) return null;
  if (asPlayer) {
    return (
      <Panel className={styles.banner} role="status">
        <span className="trunc">{t('banner.asPlayer')}</span>
        <Button size="sm" onPress={() => board.setState({ asPlayer: false })}>
          {t('banner.asDirector')}
        </Button>
      </Panel>
    );
  }
  if (preparing === undefined || scene === undefined || scene.id === active?.id) return null;
  const back = () => board.setState({ preparing: undefined });
  const show = async () => {
    if (await attempt(session, { type: 'ActivateScene', sceneId: scene.id })) back();
  };
  return (
    <Panel className={classes('hatch', styles.banner)} role="status">
      <EyeOff className="s" aria-hidden />
      <span className="trunc">{t(active === undefined ? 'banner.nothingShown' : 'banner.preparing', { scene: scene.name })}</span>
      <Button
        size="sm"
        variant="primary"
        onPress={() => void show()}
      >
        {t('show')}
      </Button>
      {active !== undefined && (
        <Button size="sm" onPress={back}>
          {t('banner.back', { scene: active.name })}
        </Button>
      )}
    </Panel>
  );
}
