import { describe, expect, test } from 'vitest';
import type { CombatView, TokenView } from '../wire/types';
import { mayEndTurn, mayTakeTurn } from './rights';

const token: TokenView = { id: 't1', name: 'Ilse', x: 0, y: 0, size: 1, ownerId: 'luz', hidden: false };
const open: CombatView = {
  sceneId: 's',
  mode: 'ALTERNATING',
  firstSide: 'HEROES',
  sideToAct: 'HEROES',
  round: 1,
  combatants: [{ tokenId: 't1', side: 'HEROES' }],
  acted: [],
};
const luz = { userId: 'luz', role: 'PLAYER' } as const;
const priya = { userId: 'priya', role: 'PLAYER' } as const;
const director = { userId: 'anneke', role: 'DIRECTOR' } as const;
const spectator = { userId: 'luz', role: 'SPECTATOR' } as const;

describe('taking a turn', () => {
  test('its owner and a Director may, nobody else', () => {
    expect([luz, director, priya, spectator].map((viewer) => mayTakeTurn(open, token, viewer))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each<[string, Partial<CombatView>]>([
    ['the other side is to act', { sideToAct: 'DIRECTOR' }],
    ['it has acted', { acted: ['t1'] }],
    ['a turn runs', { currentTokenId: 't2' }],
    ['the order is fixed', { mode: 'INITIATIVE' }],
    ['it takes no part', { combatants: [] }],
  ])('not when %s', (_, changes) => {
    expect(mayTakeTurn({ ...open, ...changes }, token, director)).toBe(false);
  });
});

describe('ending a turn', () => {
  const running = { ...open, currentTokenId: 't1' };

  test('its owner and a Director may, nobody else', () => {
    expect([luz, director, priya, spectator].map((viewer) => mayEndTurn(running, token, viewer))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('not when no turn runs', () => {
    expect(mayEndTurn(open, undefined, director)).toBe(false);
  });
});
