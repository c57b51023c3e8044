import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CombatView, Side } from '../wire/types';
import { turnRibbon } from './ribbon';

function combat(changes: Partial<CombatView>): CombatView {
  return { sceneId: 's', mode: 'ALTERNATING', firstSide: 'HEROES', round: 1, combatants: [], acted: [], ...changes };
}

function hero(tokenId: string) {
  return { tokenId, side: 'HEROES' as const };
}

function foe(tokenId: string) {
  return { tokenId, side: 'DIRECTOR' as const };
}

const fight = [hero('oshe'), hero('ilse'), hero('brann'), foe('ulk'), foe('crawler')];

describe('alternating sides', () => {
  test('a fresh round is open places, the sides in turn until one has run out', () => {
    expect(turnRibbon(combat({ combatants: fight, sideToAct: 'HEROES' }))).toEqual([
      { side: 'HEROES', state: 'open' },
      { side: 'DIRECTOR', state: 'open' },
      { side: 'HEROES', state: 'open' },
      { side: 'DIRECTOR', state: 'open' },
      { side: 'HEROES', state: 'open' },
    ]);
  });

  test('what has acted comes first, then who acts now, and no order to come is suggested', () => {
    const ribbon = turnRibbon(
      combat({ combatants: fight, acted: ['oshe', 'crawler'], currentTokenId: 'brann', sideToAct: 'HEROES' }),
    );
    expect(ribbon).toEqual([
      { side: 'HEROES', state: 'acted', tokenId: 'oshe' },
      { side: 'DIRECTOR', state: 'acted', tokenId: 'crawler' },
      { side: 'HEROES', state: 'acting', tokenId: 'brann' },
      { side: 'DIRECTOR', state: 'open' },
      { side: 'HEROES', state: 'open' },
    ]);
  });

  test('the side to act has the next open place', () => {
    const ribbon = turnRibbon(combat({ combatants: fight, acted: ['oshe'], sideToAct: 'DIRECTOR' }));
    expect(ribbon[1]).toEqual({ side: 'DIRECTOR', state: 'open' });
  });

  test('every visible combatant has exactly one place', () => {
    const side = fc.constantFrom<Side>('HEROES', 'DIRECTOR');
    const states = fc.array(fc.tuple(side, fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(states, side, fc.nat(), (drawn, firstSide, pick) => {
        const combatants = drawn.map(([of], index) => ({ tokenId: `t${index}`, side: of }));
        const acted = combatants.filter((_, index) => drawn[index]![1]).map(({ tokenId }) => tokenId);
        const current = combatants.length > 0 ? combatants[pick % combatants.length]!.tokenId : undefined;
        const now = current !== undefined && !acted.includes(current) ? { currentTokenId: current } : {};
        const ribbon = turnRibbon(combat({ combatants, acted, firstSide, ...now }));
        expect(ribbon).toHaveLength(combatants.length);
        for (const of of ['HEROES', 'DIRECTOR'] as const) {
          expect(ribbon.filter((slot) => slot.side === of)).toHaveLength(combatants.filter((c) => c.side === of).length);
        }
      }),
    );
  });
});

test('an initiative order is known, so every place has its token', () => {
  const ribbon = turnRibbon(combat({ mode: 'INITIATIVE', combatants: fight, acted: ['oshe'], currentTokenId: 'ilse' }));
  expect(ribbon.map((slot) => [slot.tokenId, slot.state])).toEqual([
    ['oshe', 'acted'],
    ['ilse', 'acting'],
    ['brann', 'open'],
    ['ulk', 'open'],
    ['crawler', 'open'],
  ]);
});
