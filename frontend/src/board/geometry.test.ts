import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alongLine,
  areaBetween,
  keptInside,
  mapRect,
  samePlace,
  snapped,
  squareName,
  squaresBetween,
  stepsBetween,
  stepsThrough,
} from './geometry';

const square = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
const place = fc.record({ x: fc.double({ min: -60, max: 60, noNaN: true }), y: fc.double({ min: -60, max: 60, noNaN: true }) });
const size = fc.integer({ min: 1, max: 20 });

describe('snapping', () => {
  it('puts a token on whole squares, at most half a square from where it was let go', () => {
    fc.assert(
      fc.property(place, size, (centre, side) => {
        const corner = snapped(centre, side);
        expect(Number.isInteger(corner.x) && Number.isInteger(corner.y)).toBe(true);
        expect(Math.abs(corner.x + side / 2 - centre.x)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(corner.y + side / 2 - centre.y)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('centres a token of two squares on a crossing of lines', () => {
    expect(snapped({ x: 3.9, y: 5.2 }, 2)).toEqual({ x: 3, y: 4 });
  });

  it('keeps every square of a token inside the scene', () => {
    fc.assert(
      fc.property(square, fc.integer({ min: 1, max: 5 }), (corner, side) => {
        const kept = keptInside(corner, side, { width: 30, height: 20 });
        expect(kept.x).toBeGreaterThanOrEqual(0);
        expect(kept.x + side).toBeLessThanOrEqual(30);
        expect(kept.y).toBeGreaterThanOrEqual(0);
        expect(kept.y + side).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe('paths', () => {
  it('go a neighbouring square at a time, take the fewest steps and end at the end', () => {
    fc.assert(
      fc.property(square, square, (from, to) => {
        const steps = stepsBetween(from, to);
        expect(steps).toHaveLength(squaresBetween(from, to));
        [from, ...steps].reduce((before, step) => {
          expect(squaresBetween(before, step)).toBe(1);
          return step;
        });
        expect(samePlace(steps.at(-1) ?? from, to)).toBe(true);
      }),
    );
  });

  it('go through every waypoint', () => {
    fc.assert(
      fc.property(square, fc.array(square, { maxLength: 4 }), square, (start, waypoints, end) => {
        const steps = [start, ...stepsThrough(start, waypoints, end)];
        for (const waypoint of waypoints) expect(steps.some((step) => samePlace(step, waypoint))).toBe(true);
      }),
    );
  });

  it('go diagonally first', () => {
    expect(stepsBetween({ x: 18, y: 8 }, { x: 13, y: 4 }).slice(-2)).toEqual([
      { x: 14, y: 4 },
      { x: 13, y: 4 },
    ]);
  });

  it('are walked from the first place to the last', () => {
    fc.assert(
      fc.property(fc.array(square, { minLength: 1, maxLength: 6 }), (line) => {
        expect(alongLine(line, 0)).toEqual(line.find((_, index) => index === 0));
        expect(alongLine(line, 1)).toEqual(line.at(-1));
      }),
    );
  });

  it('are half walked when half their length is', () => {
    expect(
      alongLine(
        [
          { x: 0, y: 0 },
          { x: 2, y: 0 },
          { x: 2, y: 2 },
        ],
        0.75,
      ),
    ).toEqual({ x: 2, y: 1 });
  });
});

describe('areas', () => {
  const scene = { width: 30, height: 20 };

  it('cover the squares of both corners and never leave the scene', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const area = areaBetween(a, b, scene);
        if (area === undefined) return;
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.y).toBeGreaterThanOrEqual(0);
        expect(area.width).toBeGreaterThan(0);
        expect(area.height).toBeGreaterThan(0);
        expect(area.x + area.width).toBeLessThanOrEqual(scene.width);
        expect(area.y + area.height).toBeLessThanOrEqual(scene.height);
      }),
    );
  });

  it('do not exist outside the scene', () => {
    expect(areaBetween({ x: -4, y: 2 }, { x: -1, y: 5 }, scene)).toBeUndefined();
  });

  it('are one square when nothing was dragged', () => {
    expect(areaBetween({ x: 4.5, y: 2.5 }, { x: 4.5, y: 2.5 }, scene)).toEqual({ x: 4, y: 2, width: 1, height: 1 });
  });
});

describe('names of squares', () => {
  it('count columns in letters and rows from one', () => {
    expect([squareName({ x: 0, y: 0 }), squareName({ x: 25, y: 3 }), squareName({ x: 26, y: 9 }), squareName({ x: 702, y: 0 })]).toEqual([
      'A1',
      'Z4',
      'AA10',
      'AAA1',
    ]);
  });
});

describe('the map image', () => {
  it('is stretched over a scene without a grid', () => {
    expect(mapRect({ width: 30, height: 20 }, { width: 999, height: 10 })).toEqual({ x: 0, y: 0, width: 30, height: 20 });
  });

  it('lies so that the offset is the corner of the scene', () => {
    const rect = mapRect({ width: 30, height: 20, grid: { squareSize: 70, offsetX: 35, offsetY: 140 } }, { width: 2100, height: 1400 });
    expect(rect).toEqual({ x: -0.5, y: -2, width: 30, height: 20 });
  });
});
