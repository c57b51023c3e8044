import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dock.module.css';
import { HEIGHTS, nextHeight, useLayout } from './layout';
import { nearestHeight, sheetPixels } from './sheetHeights';
import { useWindowHeight } from './useMedia';

/** Less than this, in CSS pixels, is a tap on the grip and not a drag of it. */
const TAP = 6;

/** The dock in small windows: a sheet of three heights, pulled at its grip or moved with the arrow keys. */
export function DockSheet({ children, onPick }: { children: ReactNode; onPick: () => void }) {
  const { t } = useTranslation('dock');
  const { height, setHeight } = useLayout();
  const windowHeight = useWindowHeight();
  const sheet = useRef<HTMLElement>(null);

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const start = event.clientY;
    const from = sheetPixels(height, windowHeight);
    let pulled = 0;
    const move = (moved: globalThis.PointerEvent) => {
      pulled = start - moved.clientY;
      const pixels = Math.max(sheetPixels('low', windowHeight), Math.min(sheetPixels('full', windowHeight), from + pulled));
      sheet.current?.style.setProperty('height', `${pixels}px`);
      sheet.current?.setAttribute('data-pulled', '');
    };
    const letGo = () => {
      grip.removeEventListener('pointermove', move);
      sheet.current?.style.setProperty('height', `${from}px`);
      sheet.current?.removeAttribute('data-pulled');
      if (Math.abs(pulled) < TAP) setHeight(height === 'low' ? 'half' : 'low');
      else setHeight(nearestHeight(from + pulled, windowHeight));
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('lostpointercapture', letGo, { once: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp') setHeight(nextHeight(height, 1));
    else if (event.key === 'ArrowDown') setHeight(nextHeight(height, -1));
    else if (event.key === 'Home') setHeight('low');
    else if (event.key === 'End') setHeight('full');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <aside
      ref={sheet}
      className={styles.sheet}
      data-height={height}
      aria-label={t('label')}
      style={{ height: sheetPixels(height, windowHeight) }}
    >
      {/* a separator that can be moved is a widget */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.grip}
        role="separator"
        aria-orientation="horizontal"
        aria-label={t('sheet')}
        aria-valuenow={HEIGHTS.indexOf(height)}
        aria-valuemin={0}
        aria-valuemax={HEIGHTS.length - 1}
        aria-valuetext={t(`height.${height}`)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      />
      {/* a tap on the tab that is chosen already opens a low sheet too; the tabs themselves have the keys */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={styles.content} onClick={height === 'low' ? onPick : undefined}>
        {children}
      </div>
    </aside>
  );
}
