import { describe, expect, it } from 'vitest';
import { momentPath, pathInside } from './moments';

const ORIGIN = 'https://table.example';

describe('the address of a moment', () => {
  it('names the event, and whose eyes it is seen through', () => {
    expect(momentPath('room', { seq: 2_617 })).toBe('/rooms/room/moments/2617');
    expect(momentPath('room', { seq: 2_617, as: 'luz' })).toBe('/rooms/room/moments/2617?as=luz');
  });

  it('opens inside the client', () => {
    expect(pathInside(`${ORIGIN}/rooms/room/moments/2617?as=luz`, ORIGIN)).toBe('/rooms/room/moments/2617?as=luz');
    expect(pathInside('/rooms/room/notes/n', ORIGIN)).toBe('/rooms/room/notes/n');
  });

  it.each([
    'https://elsewhere.example/rooms/room/moments/1',
    'https://table.example.evil/rooms/room/moments/1',
    '//evil.example/rooms/room/moments/1',
    `${ORIGIN}/auth/logout`,
    `${ORIGIN}/api/rooms/room/assets/a`,
    `${ORIGIN}/rooms/`,
    'javascript:alert(1)//rooms/',
    'http://[',
  ])('%s does not', (address) => expect(pathInside(address, ORIGIN)).toBeUndefined());
});
