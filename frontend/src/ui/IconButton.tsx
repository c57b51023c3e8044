import type { ReactElement } from 'react';
import { ToggleButton, Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes';
import { Tooltip } from './Tooltip';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Says what it does, to screen readers and in the tooltip. */
  label: string;
  icon: ReactElement;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
  size?: 'sm' | 'md' | 'lg';
  /** Makes it a toggle: on or off. */
  isSelected?: boolean;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
}

export function IconButton({
  label,
  icon,
  shortcut,
  size = 'md',
  isSelected,
  placement = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  const look = classes(styles.button, size !== 'md' && styles[size], className);
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      {isSelected === undefined ? (
        <AriaButton {...rest} aria-label={label} aria-keyshortcuts={shortcut} className={look}>
          {icon}
        </AriaButton>
      ) : (
        <ToggleButton
          isSelected={isSelected}
          isDisabled={rest.isDisabled}
          onPress={rest.onPress}
          aria-label={label}
          aria-keyshortcuts={shortcut}
          className={look}
        >
          {icon}
        </ToggleButton>
      )}
    </Tooltip>
  );
}
