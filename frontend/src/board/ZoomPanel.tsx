import { Eye, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { mayDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import { Tooltip } from '../ui/Tooltip';
import { zoomBy } from './boardActions';
import { FULL_SCALE } from './camera';
import { useBoard, useBoardStore } from './useBoard';
import styles from './ZoomPanel.module.css';

/** Nearer, farther, the whole scene; and for a Director the board as players see it. */
export function ZoomPanel({ onFit }: { onFit: () => void }) {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();
  const percent = useBoard(({ camera }) => Math.round((camera.scale / FULL_SCALE) * 100));
  const asPlayer = useBoard((state) => state.asPlayer);
  const director = useTable(mayDirect);
  return (
    <Panel className={styles.corner} role="group" aria-label={t('view')}>
      <IconButton placement="top" label={t('zoomOut')} shortcut="-" icon={<Minus />} onPress={() => zoomBy(session, -1)} />
      <Tooltip text={t('fit')} shortcut="0" placement="top">
        <Button className={styles.percent ?? ''} aria-label={t('fitFrom', { percent })} aria-keyshortcuts="0" onPress={onFit}>
          {t('percent', { percent })}
        </Button>
      </Tooltip>
      <IconButton placement="top" label={t('zoomIn')} shortcut="+" icon={<Plus />} onPress={() => zoomBy(session, 1)} />
      {director && (
        <>
          <span className={styles.line} />
          <IconButton
            placement="top"
            label={t('asPlayer')}
            icon={<Eye />}
            isSelected={asPlayer}
            onPress={() => board.setState({ asPlayer: !asPlayer })}
          />
        </>
      )}
    </Panel>
  );
}
