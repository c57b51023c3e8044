import { describe, expect, it } from 'vitest';
import { boardKey } from './keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  boardKey({ key, code: key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys at the board', () => {
  it('take up tools, in upper and lower case', () => {
    expect(press('m')).toEqual({ kind: 'tool', tool: 'measure' });
    expect(press('F')).toEqual({ kind: 'tool', tool: 'fog' });
  });

  it('move straight with arrows, diagonally with the corners of the number pad or Home, End and the page keys', () => {
    expect(press('ArrowUp')).toEqual({ kind: 'move', step: { x: 0, y: -1 } });
    expect(press('7', { code: 'Numpad7' })).toEqual({ kind: 'move', step: { x: -1, y: -1 } });
    expect(press('PageDown')).toEqual({ kind: 'move', step: { x: 1, y: 1 } });
  });

  it('leave the shortcuts of the browser alone', () => {
    expect(press('p', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('-', { metaKey: true })).toBeUndefined();
  });
});
