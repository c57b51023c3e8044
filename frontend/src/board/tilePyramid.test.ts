import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelFor, tileRect, tilesIn, type ImagePyramid } from './tilePyramid';

const map: ImagePyramid = { id: 'map', width: 4200, height: 2800, tileSize: 512, levels: 4 };

describe('the tiles of a map', () => {
  it('are full size when the map is shown at or above its size', () => {
    expect(levelFor(map, 1)).toBe(0);
    expect(levelFor(map, 3)).toBe(0);
  });

  it('are halved as often as the map is shown smaller, as far as there are levels', () => {
    expect(levelFor(map, 0.5)).toBe(1);
    expect(levelFor(map, 0.25)).toBe(2);
    expect(levelFor(map, 0.001)).toBe(3);
  });

  it('cover all that is looked at', () => {
    const inside = (max: number) => fc.double({ min: 0, max, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), inside(map.width), inside(map.height), (level, x, y) => {
        const tiles = tilesIn(map, level, { x, y, width: 1, height: 1 });
        const covered = tiles.map((tile) => tileRect(map, tile)).some((tile) => {
          return x >= tile.x && y >= tile.y && x < tile.x + tile.width && y < tile.y + tile.height;
        });
        expect(covered).toBe(true);
      }),
    );
  });

  it('do not exist beside the map', () => {
    expect(tilesIn(map, 0, { x: -900, y: 0, width: 800, height: 800 })).toEqual([]);
    const all = tilesIn(map, 2, { x: -9000, y: -9000, width: 99_000, height: 99_000 });
    expect(all).toHaveLength(3 * 2);
  });
});
