import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  /** The key that does the same. */
  shortcut?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** A react-aria control; a tooltip of something that cannot be focused would be for mice only. */
  children: ReactElement;
}

export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip placement={placement} offset={8} className={styles.tooltip ?? ''}>
        {text}
        {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
