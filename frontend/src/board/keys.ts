import type { Point } from '../wire/types';
import type { Tool } from './boardStore';

/** What a key pressed at the board means. */
export type BoardKey =
  | { kind: 'tool'; tool: Tool }
  | { kind: 'zoom'; direction: 1 | -1 }
  | { kind: 'fit' }
  | { kind: 'move'; step: Point }
  | { kind: 'selectOwn' }
  | { kind: 'remove' }
  | { kind: 'back' };

const TOOLS: Readonly<Record<string, Tool>> = { v: 'select', m: 'measure', p: 'ping', f: 'fog', t: 'place' };
/** Tools that speak to others at the table; there are none in the past. */
export const LIVE_TOOLS: ReadonlySet<Tool> = new Set<Tool>(['ping']);
/** Tools only a Director has. */
export const DIRECTOR_TOOLS: ReadonlySet<Tool> = new Set<Tool>(['fog', 'place']);

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  Home: { x: -1, y: -1 },
  PageUp: { x: 1, y: -1 },
  End: { x: -1, y: 1 },
  PageDown: { x: 1, y: 1 },
  Numpad4: { x: -1, y: 0 },
  Numpad6: { x: 1, y: 0 },
  Numpad8: { x: 0, y: -1 },
  Numpad2: { x: 0, y: 1 },
  Numpad7: { x: -1, y: -1 },
  Numpad9: { x: 1, y: -1 },
  Numpad1: { x: -1, y: 1 },
  Numpad3: { x: 1, y: 1 },
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function boardKey(event: KeyPress): BoardKey | undefined {
  const { key, code } = event;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'a' ? { kind: 'selectOwn' } : undefined;
  if (event.altKey) return undefined;
  const step = STEPS[code];
  if (step !== undefined) return { kind: 'move', step };
  const tool = TOOLS[key.toLowerCase()];
  if (tool !== undefined) return { kind: 'tool', tool };
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', direction: 1 };
    case '-':
      return { kind: 'zoom', direction: -1 };
    case '0':
      return { kind: 'fit' };
    case 'Delete':
      return { kind: 'remove' };
    case 'Escape':
      return { kind: 'back' };
    default:
      return undefined;
  }
}

/** Whether a key belongs to what has the focus: text that is written, or a widget with arrow keys of its own. */
export function isTakenBy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="tablist"], [role="radiogroup"], [role="slider"]',
    ) !== null
  );
}
