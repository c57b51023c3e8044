import { expect, test } from 'vitest';
import type { TokenView } from '../wire/types';
import { combatantsOf, inOrder } from './lineup';

const ilse: TokenView = { id: 'ilse', name: 'Ilse', x: 0, y: 0, size: 1, ownerId: 'luz', hidden: false };
const ulk: TokenView = { id: 'ulk', name: 'Ulk', x: 2, y: 0, size: 2, hidden: false };
const wisp: TokenView = { id: 'wisp', name: 'Wisp', x: 5, y: 0, size: 1, hidden: true };

test('everyone takes part at first, owned tokens for the heroes', () => {
  expect(combatantsOf({}, [ilse, ulk, wisp], 'ALTERNATING')).toEqual([
    { tokenId: 'ilse', side: 'HEROES' },
    { tokenId: 'ulk', side: 'DIRECTOR' },
    { tokenId: 'wisp', side: 'DIRECTOR' },
  ]);
});

test('who was left out takes no part, who was moved stands on the other side', () => {
  const lineup = {
    ulk: { takesPart: false, side: 'DIRECTOR' },
    wisp: { takesPart: true, side: 'HEROES' },
  } as const;
  expect(combatantsOf(lineup, [ilse, ulk, wisp], 'ALTERNATING')).toEqual([
    { tokenId: 'ilse', side: 'HEROES' },
    { tokenId: 'wisp', side: 'HEROES' },
  ]);
});

test('initiative is told in its own mode only', () => {
  const lineup = { ilse: { takesPart: true, side: 'HEROES', initiative: 17 } } as const;
  expect(combatantsOf(lineup, [ilse], 'INITIATIVE')).toEqual([{ tokenId: 'ilse', side: 'HEROES', initiative: 17 }]);
  expect(combatantsOf(lineup, [ilse], 'ALTERNATING')).toEqual([{ tokenId: 'ilse', side: 'HEROES' }]);
});

test('heroes stand first, then names in the order people count', () => {
  const thrall = (number: number): TokenView => ({ ...ulk, id: `thrall${number}`, name: `Thrall ${number}` });
  expect(inOrder([thrall(10), wisp, ilse, thrall(2), ulk]).map((token) => token.name)).toEqual([
    'Ilse',
    'Thrall 2',
    'Thrall 10',
    'Ulk',
    'Wisp',
  ]);
});
