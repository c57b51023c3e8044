import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, Frame, TableView } from '../wire/types';
import { applyFrame } from './evolve';
import { judge } from './frameRule';

const id = fc.constantFrom('a', 'b', 'c');
const side = fc.constantFrom('HEROES', 'DIRECTOR');
const mode = fc.constantFrom('ALTERNATING', 'INITIATIVE');
const square = fc.integer({ min: 0, max: 5 });
const point = fc.record({ x: square, y: square });
const area = fc.record({ x: square, y: square, width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }) });
const combatant = fc.record({ tokenId: id, side, initiative: fc.integer({ min: -3, max: 3 }) });
const type = <Name extends Change['type']>(name: Name) => fc.constant(name);

const change = fc.oneof(
  fc.record({ type: type('MemberJoined'), userId: id, role: fc.constantFrom('DIRECTOR', 'PLAYER', 'SPECTATOR'), color: fc.constantFrom('SKY', 'ROSE') }),
  fc.record({ type: type('MemberLeft'), userId: id }),
  fc.record({ type: type('SessionStarted'), sessionId: id, number: fc.nat(9) }),
  fc.record({ type: type('SessionEnded'), sessionId: id }),
  fc.record({ type: type('SessionAttended'), sessionId: id, userId: id }),
  fc.record({ type: type('HistoryAccessChanged'), access: fc.constantFrom('EVERYTHING', 'FROM_JOINING') }),
  fc.record({ type: type('SceneAdded'), sceneId: id, name: fc.string(), width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: type('SceneEdited'), sceneId: id, name: fc.string(), width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: type('SceneActivated'), sceneId: id }),
  fc.record({ type: type('SceneRemoved'), sceneId: id }),
  fc.record({ type: type('TokenPlaced'), sceneId: id, tokenId: id, name: fc.string(), x: square, y: square, size: fc.constant(1), hidden: fc.boolean() }),
  fc.record({ type: type('TokenMoved'), tokenId: id, path: fc.array(point, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: type('TokenHidden'), tokenId: id }),
  fc.record({ type: type('TokenRemoved'), tokenId: id }),
  fc.record({ type: type('FogHidden'), sceneId: id, area }),
  fc.record({ type: type('FogRevealed'), sceneId: id, area }),
  fc.record({ type: type('CombatStarted'), sceneId: id, mode, firstSide: side, combatants: fc.array(combatant, { maxLength: 3 }) }),
  fc.record({ type: type('RoundStarted'), round: fc.nat(9) }),
  fc.record({ type: type('TurnStarted'), tokenId: id }),
  fc.record({ type: type('TurnEnded'), tokenId: id }),
  fc.record({ type: type('CombatantAdded'), combatant }),
  fc.record({ type: type('CombatantRemoved'), tokenId: id }),
  fc.record({ type: type('CombatEnded') }),
) as fc.Arbitrary<Change>;

const START: TableView = { roomId: 'room', seq: 0, name: 'A room', historyAccess: 'EVERYTHING', members: [], preparedScenes: [] };
const frames = fc
  .array(fc.array(change, { maxLength: 3 }), { maxLength: 40 })
  .map((all) => all.map((changes, index): Frame => ({ roomId: 'room', seq: index + 1, at: '2026-11-22T18:00:00Z', changes })));

/** What a client does with frames however they come. */
function receive(table: TableView, frame: Frame): TableView {
  return judge(table.seq, frame) === 'apply' ? applyFrame(table, frame) : table;
}

it('never changes the table it is given', () => {
  fc.assert(
    fc.property(frames, (all) => {
      all.reduce((table, frame) => {
        const before = structuredClone(table);
        const next = applyFrame(table, frame);
        expect(table).toEqual(before);
        return next;
      }, START);
    }),
  );
});

it('comes to the same table when frames are repeated or come again late', () => {
  fc.assert(
    fc.property(frames, fc.infiniteStream(fc.nat(3)), (all, repeats) => {
      const once = all.reduce(receive, START);
      const again = all.flatMap((frame, index) => {
        const [times = 0] = [...repeats.take(1)];
        return [frame, ...all.slice(Math.max(0, index - times), index + 1)];
      });
      expect(again.reduce(receive, START)).toEqual(once);
    }),
  );
});

it('notices every frame that is missing', () => {
  fc.assert(
    fc.property(frames, fc.nat(), (all, at) => {
      fc.pre(all.length > 1);
      const missing = at % (all.length - 1);
      const table = all.slice(0, missing).reduce(receive, START);
      const [, next] = all.slice(missing);
      expect(next && judge(table.seq, next)).toBe('hole');
    }),
  );
});
