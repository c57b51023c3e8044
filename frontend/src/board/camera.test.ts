import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, heldNear, MAX_SCALE, MIN_SCALE, panned, toBoard, toView, zoomed, type Camera } from './camera';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const camera: fc.Arbitrary<Camera> = fc.record({ x: number(-500, 500), y: number(-500, 500), scale: number(MIN_SCALE, MAX_SCALE) });
const pixel = fc.record({ x: number(0, 2000), y: number(0, 2000) });

describe('the camera', () => {
  it('shows a place at the pixel that shows the place', () => {
    fc.assert(
      fc.property(camera, pixel, (camera, pixel) => {
        const again = toView(camera, toBoard(camera, pixel));
        expect(again.x).toBeCloseTo(pixel.x, 6);
        expect(again.y).toBeCloseTo(pixel.y, 6);
      }),
    );
  });

  it('keeps the place under the pointer while zooming, within its limits', () => {
    fc.assert(
      fc.property(camera, pixel, number(0.01, 100), (camera, pixel, factor) => {
        const nearer = zoomed(camera, pixel, factor);
        expect(nearer.scale).toBeGreaterThanOrEqual(MIN_SCALE);
        expect(nearer.scale).toBeLessThanOrEqual(MAX_SCALE);
        expect(toBoard(nearer, pixel).x).toBeCloseTo(toBoard(camera, pixel).x, 6);
        expect(toBoard(nearer, pixel).y).toBeCloseTo(toBoard(camera, pixel).y, 6);
      }),
    );
  });

  it('moves the place that was under the finger along with it', () => {
    const before: Camera = { x: 3, y: 4, scale: 50 };
    const place = toBoard(before, { x: 100, y: 100 });
    const moved = toView(panned(before, 25, -10), place);
    expect(moved.x).toBeCloseTo(125, 9);
    expect(moved.y).toBeCloseTo(90, 9);
  });

  it('fits a scene into what the panels leave free', () => {
    const view = { width: 1440, height: 900 };
    const insets = { top: 72, right: 400, bottom: 80, left: 72 };
    const scene = { x: 0, y: 0, width: 60, height: 20 };
    const look = fitted(scene, view, insets);
    const corner = toView(look, { x: 0, y: 0 });
    const opposite = toView(look, { x: 60, y: 20 });
    expect(corner.x).toBeCloseTo(insets.left, 6);
    expect(opposite.x).toBeCloseTo(view.width - insets.right, 6);
    expect(corner.y).toBeGreaterThanOrEqual(insets.top);
    expect(opposite.y).toBeLessThanOrEqual(view.height - insets.bottom);
  });

  it('never loses the scene', () => {
    const scene = { x: 0, y: 0, width: 30, height: 20 };
    const view = { width: 800, height: 600 };
    fc.assert(
      fc.property(camera, (camera) => {
        const held = heldNear(camera, scene, view);
        const corner = toView(held, { x: 0, y: 0 });
        const opposite = toView(held, { x: 30, y: 20 });
        expect(corner.x).toBeLessThanOrEqual(view.width - 79.9);
        expect(corner.y).toBeLessThanOrEqual(view.height - 79.9);
        expect(opposite.x).toBeGreaterThanOrEqual(79.9);
        expect(opposite.y).toBeGreaterThanOrEqual(79.9);
      }),
    );
  });
});
