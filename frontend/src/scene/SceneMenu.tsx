import { ChevronDown, Ellipsis, Grid3x3, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { attempt } from '../board/boardActions';
import { openPanel } from '../board/boardStore';
import { useBoard, useBoardStore, useShownScene } from '../board/useBoard';
import { mayDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuItem } from '../ui/Menu';
import { Popover } from '../ui/Popover';
import type { SceneView } from '../wire/types';
import styles from './SceneMenu.module.css';
import { useStartAlignment } from './useStartAlignment';

/** Which scene this is; for a Director the way to every other one. */
export function SceneMenu() {
  const { t } = useTranslation('scene');
  const director = useTable(mayDirect);
  const shown = useShownScene();
  const name = shown?.name ?? t('none');
  if (!director) return <span className={styles.name}>{name}</span>;
  return (
    <Popover
      label={t('scenes')}
      placement="bottom start"
      trigger={
        <PlainButton aria-label={t('sceneNow', { name })} className={styles.trigger ?? ''}>
          <span className="trunc">{name}</span>
          <ChevronDown className="s" aria-hidden />
        </PlainButton>
      }
    >
      {(close) => <SceneList close={close} />}
    </Popover>
  );
}

function SceneList({ close }: { close: () => void }) {
  const { t } = useTranslation('scene');
  const board = useBoardStore();
  const active = useTable((state) => state.table?.scene);
  const prepared = useTable((state) => state.table?.preparedScenes ?? NONE);
  const [removing, setRemoving] = useState<SceneView>();
  const scenes = active === undefined ? prepared : [active, ...prepared];
  return (
    <div className={styles.panel}>
      {scenes.length === 0 ? (
        <p className="meta">{t('empty.directorText')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('scenes')}>
          {scenes.map((scene) => (
            <SceneRow key={scene.id} scene={scene} active={scene.id === active?.id} close={close} onRemove={() => setRemoving(scene)} />
          ))}
        </ul>
      )}
      <Button
        icon={<Plus className="s" aria-hidden />}
        onPress={() => {
          close();
          openPanel(board, { kind: 'newScene' });
        }}
      >
        {t('new.title')}
      </Button>
      <RemoveScene scene={removing} onDone={() => setRemoving(undefined)} />
    </div>
  );
}

const NONE: readonly SceneView[] = [];

interface SceneRowProps {
  scene: SceneView;
  active: boolean;
  close: () => void;
  onRemove: () => void;
}

function SceneRow({ scene, active, close, onRemove }: SceneRowProps) {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const align = useStartAlignment();
  const shown = useBoard(({ preparing }) => (preparing === undefined ? active : preparing === scene.id));
  const look = () => {
    board.setState({ preparing: active ? undefined : scene.id });
    close();
  };
  const show = async () => {
    if (await attempt(session, { type: 'ActivateScene', sceneId: scene.id })) board.setState({ preparing: undefined });
    close();
  };
  return (
    <li className={styles.row} data-shown={shown || undefined}>
      <PlainButton className={styles.look ?? ''} onPress={look} aria-current={shown || undefined}>
        <b className="trunc">{scene.name}</b>
        <span className="meta">
          {t('squares', { width: scene.width, height: scene.height })} · {t('tokens', { count: scene.tokens.length })}
        </span>
      </PlainButton>
      {active ? (
        <Badge tone="accent">{t('shown')}</Badge>
      ) : (
        <Button
          size="sm"
          onPress={() => void show()}
        >
          {t('show')}
        </Button>
      )}
      <Menu label={t('manage', { name: scene.name })} trigger={<IconButton size="sm" label={t('manage', { name: scene.name })} icon={<Ellipsis />} />}>
        <MenuItem
          label={t('edit.title')}
          icon={<Pencil className="s" aria-hidden />}
          onAction={() => {
            look();
            openPanel(board, { kind: 'editScene', sceneId: scene.id });
          }}
        />
        <MenuItem
          label={t('align.title')}
          icon={<Grid3x3 className="s" aria-hidden />}
          isDisabled={scene.mapId === undefined}
          onAction={() => {
            close();
            void align(scene);
          }}
        />
        {!active && <MenuItem label={t('remove')} tone="danger" icon={<Trash2 className="s" aria-hidden />} onAction={onRemove} />}
      </Menu>
    </li>
  );
}

function RemoveScene({ scene, onDone }: { scene: SceneView | undefined; onDone: () => void }) {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  if (scene === undefined) return null;
  const remove = async () => {
    if (!(await attempt(session, { type: 'RemoveScene', sceneId: scene.id }))) return;
    board.setState(({ preparing }) => (preparing === scene.id ? { preparing: undefined } : {}));
    onDone();
  };
  return (
    <Dialog
      title={t('removeAsk', { name: scene.name })}
      isOpen
      onOpenChange={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('keep')}</Button>
          <Button variant="danger" onPress={() => void remove()}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <p>{t('removeText', { count: scene.tokens.length })}</p>
    </Dialog>
  );
}
