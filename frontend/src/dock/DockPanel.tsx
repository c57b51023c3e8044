import { PanelRightClose } from 'lucide-react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import styles from './Dock.module.css';
import { MAX_WIDTH, MIN_WIDTH, useLayout } from './layout';

const STEP = 16;

/** The dock beside the board: its left edge is dragged, or moved with the arrow keys, to resize it. */
export function DockPanel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('dock');
  const { width, resize, collapse } = useLayout();

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const start = event.clientX;
    const move = (moved: globalThis.PointerEvent) => resize(width + start - moved.clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowLeft':
        resize(width + STEP);
        break;
      case 'ArrowRight':
        resize(width - STEP);
        break;
      case 'Home':
        resize(MIN_WIDTH);
        break;
      case 'End':
        resize(MAX_WIDTH);
        break;
      case 'Enter':
        collapse();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <aside className={styles.dock} aria-label={t('label')}>
      <Panel className={styles.panel}>{children}</Panel>
      {/* a separator that can be moved is a widget */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('resize')}
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={MAX_WIDTH}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      />
      <div className={styles.fold}>
        <IconButton label={t('collapse')} icon={<PanelRightClose className="s" />} size="sm" placement="left" onPress={collapse} />
      </div>
    </aside>
  );
}
