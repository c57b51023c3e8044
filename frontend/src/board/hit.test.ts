import { describe, expect, it } from 'vitest';
import { tokenAt, tokensIn } from './hit';

const brannoch = { id: 'brannoch', x: 4, y: 4, size: 1 };
const ulk = { id: 'ulk', x: 4, y: 4, size: 2 };
const wend = { id: 'wend', x: 9, y: 4, size: 1 };

describe('what a finger hits', () => {
  it('is the token drawn last of those on a square', () => {
    expect(tokenAt([brannoch, ulk], { x: 4.5, y: 4.5 }, 52)?.id).toBe('ulk');
    expect(tokenAt([ulk, brannoch], { x: 4.5, y: 4.5 }, 52)?.id).toBe('brannoch');
  });

  it('is nothing beside a token that is large enough to hit', () => {
    expect(tokenAt([wend], { x: 10.1, y: 4.5 }, 52)).toBeUndefined();
  });

  it('is a small token from 22 pixels around its middle', () => {
    const scale = 10;
    expect(tokenAt([wend], { x: 9.5 + 2.1, y: 4.5 }, scale)?.id).toBe('wend');
    expect(tokenAt([wend], { x: 9.5 + 2.3, y: 4.5 }, scale)).toBeUndefined();
  });

  it('is the nearest of two small tokens', () => {
    expect(tokenAt([wend, { id: 'other', x: 11, y: 4, size: 1 }], { x: 10.3, y: 4.5 }, 10)?.id).toBe('wend');
  });
});

describe('a marquee', () => {
  it('takes every token it touches', () => {
    expect(tokensIn([brannoch, ulk, wend], { x: 5.5, y: 0, width: 4, height: 8 }).map((token) => token.id)).toEqual(['ulk', 'wend']);
  });
});
