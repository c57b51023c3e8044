import { describe, expect, it } from 'vitest';
import { TokenMotion } from './TokenMotion';

const at = (x: number, y: number) => new Map([['wend', { x, y }]]);

describe('the motion of tokens', () => {
  it('lets a token that stands elsewhere than before glide there', () => {
    const motion = new TokenMotion();
    motion.settle(at(2, 2), 0, false);
    motion.settle(at(5, 2), 1000, false);
    expect(motion.placeOf('wend', 1000)).toEqual({ x: 2, y: 2 });
    expect(motion.placeOf('wend', 1100)).toEqual({ x: 3.5, y: 2 });
    expect(motion.rest(1199)).toBe(false);
    expect(motion.rest(1200)).toBe(true);
    expect(motion.placeOf('wend', 1200)).toBeUndefined();
  });

  it('lets it glide along the way it was heard to be dragged', () => {
    const motion = new TokenMotion();
    motion.settle(at(0, 0), 0, false);
    motion.hear('wend', [
      { x: 0, y: 2 },
      { x: 2, y: 2 },
    ]);
    motion.settle(at(2, 2), 0, false);
    expect(motion.placeOf('wend', 133.333)?.x).toBeCloseTo(0, 1);
    expect(motion.placeOf('wend', 133.333)?.y).toBeCloseTo(2, 1);
  });

  it('takes the way the table tells', () => {
    const motion = new TokenMotion();
    motion.settle(at(0, 0), 0, false);
    motion.settle(at(0, 3), 0, false);
    const detour = [
      { x: 3, y: 0 },
      { x: 3, y: 3 },
      { x: 0, y: 3 },
    ];
    motion.route('wend', detour, 0);
    expect(motion.placeOf('wend', 300)).toEqual({ x: 3, y: 1.5 });
    motion.route('wend', [{ x: 9, y: 9 }], 300);
    expect(motion.placeOf('wend', 600)).toEqual({ x: 0, y: 3 });
  });

  it('does not follow a way that ended elsewhere', () => {
    const motion = new TokenMotion();
    motion.settle(at(0, 0), 0, false);
    motion.hear('wend', [{ x: 0, y: 9 }]);
    motion.settle(at(2, 0), 0, false);
    expect(motion.placeOf('wend', 100)?.y).toBe(0);
  });

  it('leaves a token where it was let go, and lets it glide back when the table refuses', () => {
    const motion = new TokenMotion();
    motion.settle(at(2, 2), 0, false);
    motion.land('wend');
    motion.settle(at(5, 2), 0, false);
    expect(motion.placeOf('wend', 0)).toBeUndefined();
    motion.settle(at(2, 2), 500, false);
    expect(motion.placeOf('wend', 500)).toEqual({ x: 5, y: 2 });
  });

  it('turns round in the middle of the way', () => {
    const motion = new TokenMotion();
    motion.settle(at(0, 0), 0, false);
    motion.settle(at(3, 0), 0, false);
    motion.settle(at(0, 0), 100, false);
    expect(motion.placeOf('wend', 100)).toEqual({ x: 1.5, y: 0 });
  });

  it('does nothing where things should keep still', () => {
    const motion = new TokenMotion();
    motion.settle(at(0, 0), 0, true);
    motion.settle(at(3, 0), 0, true);
    expect(motion.isMoving('wend')).toBe(false);
  });
});
