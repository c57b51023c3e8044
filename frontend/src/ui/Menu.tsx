import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type PopoverProps,
} from 'react-aria-components';
import { classes } from './classes';
import { Kbd } from './Kbd';
import styles from './List.module.css';

export interface MenuProps {
  /** What the menu is of. */
  label: string;
  /** A Button or IconButton. */
  trigger: ReactElement;
  placement?: PopoverProps['placement'];
  /** {@link MenuItem}s, {@link MenuGroup}s and {@link MenuLine}s. */
  children: ReactNode;
}

export function Menu({ label, trigger, placement = 'bottom end', children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} className={styles.list ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  label: string;
  icon?: ReactNode;
  shortcut?: string;
  /** Shows a tick: the item is the chosen one. */
  isChosen?: boolean;
  isDisabled?: boolean;
  tone?: 'danger';
  onAction: () => void;
}

export function MenuItem({ label, icon, shortcut, isChosen, isDisabled = false, tone, onAction }: MenuItemProps) {
  return (
    <AriaMenuItem
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={classes(styles.item, tone && styles[tone])}
      {...(isChosen && { 'aria-current': true, 'data-selected': true })}
    >
      {icon}
      <span className="grow trunc">{label}</span>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      {isChosen !== undefined && <Check className={classes('s', isChosen ? styles.chosen : styles.check)} aria-hidden />}
    </AriaMenuItem>
  );
}

/** Items under a heading. */
export function MenuGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <MenuSection>
      <Header className={styles.heading}>{heading}</Header>
      {children}
    </MenuSection>
  );
}

/** A line between items. */
export function MenuLine() {
  return <Separator className={styles.separator ?? ''} />;
}
