import { CloudFog, MousePointer2, Radio, Ruler, EyeOff, CirclePlus, Ellipsis } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isPast, mayDirect } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { classes } from '../ui/classes';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import { chooseTool, type Tool } from './boardStore';
import styles from './ToolRail.module.css';
import { useBoard, useBoardStore } from './useBoard';

/** The tools, on the left; those only a Director has stand on hatched ground. On phones it shows the one in use and folds the rest. */
export function ToolRail() {
  const { t } = useTranslation('board');
  const director = useTable(mayDirect);
  const past = useTable(isPast);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <Panel role="toolbar" aria-label={t('tools')} aria-orientation="vertical" className={classes(styles.rail, unfolded && styles.unfolded)}>
      <ToolButton tool="select" shortcut="V" icon={<MousePointer2 />} />
      <ToolButton tool="measure" shortcut="M" icon={<Ruler />} />
      {!past && <ToolButton tool="ping" shortcut="P" icon={<Radio />} />}
      {director && (
        <div role="group" aria-label={t('directorTools')} className={styles.only}>
          <ToolButton tool="fog" shortcut="F" icon={<CloudFog />} />
          <ToolButton tool="place" shortcut="T" icon={<CirclePlus />} />
          <span className={styles.cap}>
            <EyeOff className="s" aria-hidden />
          </span>
        </div>
      )}
      <IconButton
        size="lg"
        className={styles.more ?? ''}
        label={unfolded ? t('fewerTools') : t('moreTools')}
        aria-expanded={unfolded}
        icon={<Ellipsis />}
        onPress={() => setUnfolded(!unfolded)}
      />
    </Panel>
  );
}

function ToolButton({ tool, shortcut, icon }: { tool: Tool; shortcut: string; icon: ReactElement }) {
  const { t } = useTranslation('board');
  const board = useBoardStore();
  const chosen = useBoard((state) => state.tool === tool);
  return (
    <span className={styles.tool} data-chosen={chosen || undefined}>
      <IconButton
        size="lg"
        placement="right"
        label={t(`tool.${tool}`)}
        shortcut={shortcut}
        icon={icon}
        isSelected={chosen}
        onPress={() => chooseTool(board, tool)}
      />
      <kbd aria-hidden>{shortcut}</kbd>
    </span>
  );
}
