/** What a key pressed during a replay means. */
export type ReplayKey = 'toggle' | 'stepOn' | 'stepBack' | 'nextStation' | 'previousStation' | 'faster' | 'slower' | 'silence' | 'bookmark' | 'live' | 'back';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Comma and period by where they are, since with Shift other languages write other signs there. */
export function replayKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): ReplayKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (code === 'Comma') return shiftKey ? 'previousStation' : 'stepBack';
  if (code === 'Period') return shiftKey ? 'nextStation' : 'stepOn';
  switch (key) {
    case ' ':
      return 'toggle';
    case 'Escape':
      return 'back';
    case '>':
      return 'faster';
    case '<':
      return 'slower';
    default:
      return LETTERS[key.toLowerCase()];
  }
}

const LETTERS: Readonly<Record<string, ReplayKey>> = { l: 'live', b: 'bookmark', s: 'silence', '[': 'slower', ']': 'faster' };
