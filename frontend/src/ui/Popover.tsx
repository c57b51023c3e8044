import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** What it is about, to screen readers. */
  label: string;
  /** A Button or IconButton. */
  trigger: ReactElement;
  placement?: AriaPopoverProps['placement'];
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel by a control: what a menu is too narrow for. It is not modal, play goes on behind it. */
export function Popover({ label, trigger, placement = 'bottom end', children, ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <AriaPopover placement={placement} offset={8} className={styles.popover ?? ''}>
        <Dialog aria-label={label} className={styles.content ?? ''}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
