import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toView, type Camera } from '../board/camera';
import { mapRect } from '../board/geometry';
import type { Grid } from '../wire/types';
import { cameraOverMap, gridOver, pushed, squaresOn, stretched } from './alignment';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const grid: fc.Arbitrary<Grid> = fc.record({ squareSize: number(10, 300), offsetX: number(-300, 300), offsetY: number(-300, 300) });
const camera: fc.Arbitrary<Camera> = fc.record({ x: number(-40, 40), y: number(-40, 40), scale: number(10, 150) });

describe('lining up a grid', () => {
  it('begins with the grid that stretches the image over the scene', () => {
    expect(gridOver({ width: 2240, height: 1400 }, { width: 32, height: 20 })).toEqual({ squareSize: 70, offsetX: 0, offsetY: 0 });
  });

  it('leaves the map where it is on the screen while the grid moves over it', () => {
    const image = { width: 2000, height: 1500 };
    fc.assert(
      fc.property(camera, grid, grid, (camera, before, after) => {
        const onScreen = (look: Camera, grid: Grid) => {
          const map = mapRect({ width: 30, height: 20, grid }, image);
          const corner = toView(look, map);
          return [corner.x, corner.y, map.width * look.scale, map.height * look.scale];
        };
        const was = onScreen(camera, before);
        onScreen(cameraOverMap(camera, before, after), after).forEach((value, index) => expect(value).toBeCloseTo(was[index] ?? NaN, 4));
      }),
    );
  });

  it('pushes the first corner by pixels of the image', () => {
    expect(pushed({ squareSize: 70, offsetX: 10, offsetY: 0 }, { x: 5.5, y: -3 })).toEqual({ squareSize: 70, offsetX: 15.5, offsetY: -3 });
  });

  it('makes every square larger by its share when the far corner is dragged', () => {
    const grown = stretched({ squareSize: 70, offsetX: 10, offsetY: 0 }, { width: 30, height: 20 }, { x: 60, y: 40 });
    expect(grown).toEqual({ squareSize: 72, offsetX: 10, offsetY: 0 });
  });

  it('counts the squares that fit on the image', () => {
    expect(squaresOn({ width: 2240, height: 1400 }, { squareSize: 70, offsetX: 35, offsetY: 70 })).toEqual({ width: 32, height: 19 });
  });
});
