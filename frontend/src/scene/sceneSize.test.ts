import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessedSize, nameFromFile, sizeInName } from './sceneSize';

describe('the size of a scene', () => {
  it('is read from the name of the file', () => {
    expect(sizeInName('crypt 30x25.webp')).toEqual({ width: 30, height: 25 });
    expect(sizeInName('Harbour_[44×32]_night.png')).toEqual({ width: 44, height: 32 });
    expect(sizeInName('tower (18 x 18).jpg')).toEqual({ width: 18, height: 18 });
  });

  it('is not mistaken for pixels, dates or nothing', () => {
    expect(sizeInName('map 4096x4096.png')).toBeUndefined();
    expect(sizeInName('map 0x12.png')).toBeUndefined();
    expect(sizeInName('cellar.png')).toBeUndefined();
  });

  it('is found when the image has a usual number of pixels a square', () => {
    expect(guessedSize('cellar.png', { width: 2100, height: 1400 })).toEqual({ width: 30, height: 20 });
    expect(guessedSize('cellar.png', { width: 3000, height: 2300 })).toEqual({ width: 30, height: 23 });
  });

  it('has the shape of the image when nothing tells more', () => {
    expect(guessedSize('cellar.png', { width: 1999, height: 999 })).toEqual({ width: 30, height: 15 });
  });

  it('is always one the server takes', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 16_384 }), fc.integer({ min: 1, max: 16_384 }), (name, width, height) => {
        const size = guessedSize(name, { width, height });
        for (const side of [size.width, size.height]) {
          expect(Number.isInteger(side)).toBe(true);
          expect(side).toBeGreaterThanOrEqual(1);
          expect(side).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});

describe('the name of a scene', () => {
  it('is that of the file without what is not a name', () => {
    expect(nameFromFile('sunken-bellhouse 32x20.webp')).toBe('Sunken bellhouse');
    expect(nameFromFile('Harbour_[44×32]_night.png')).toBe('Harbour night');
    expect(nameFromFile('30x20.png')).toBe('30x20');
  });
});
