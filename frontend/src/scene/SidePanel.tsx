import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openPanel } from '../board/boardStore';
import { useBoardStore } from '../board/useBoard';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  title: string;
  children: ReactNode;
  /** Buttons at the bottom. */
  actions?: ReactNode;
  /** The keyboard stays where it is, for panels that go along with a tool. */
  keepFocus?: boolean;
}

/** A panel beside the tools, under which the board stays in use. Escape closes it. */
export function SidePanel({ title, children, actions, keepFocus = false }: SidePanelProps) {
  const { t } = useTranslation('scene');
  const board = useBoardStore();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!keepFocus) panel.current?.focus();
  }, [keepFocus]);
  return (
    <Panel
      ref={panel}
      tabIndex={-1}
      role="region"
      aria-label={title}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        openPanel(board, undefined);
      }}
    >
      <header className={styles.header}>
        <h2 className="grow">{title}</h2>
        <IconButton size="sm" label={t('close')} icon={<X />} onPress={() => openPanel(board, undefined)} />
      </header>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
    </Panel>
  );
}
