import { fogBits, isCovered } from '../../table/fog';
import type { Fog } from '../../wire/types';

/** Pixels of the mask a square: enough for an edge that is soft by a fraction of a square, and no more. */
const DETAIL = 4;
/** Squares above which a scene is so large that one pixel a square has to do. */
const LARGE = 250 * 250;

/** The fog as a picture to be stretched over the scene: transparent where nothing is covered. Nothing when all is bare. */
export function fogMask(fog: Fog, color: string): HTMLCanvasElement | undefined {
  if (fog.covered === '') return undefined;
  const bits = fogBits(fog);
  const detail = fog.width * fog.height > LARGE ? 1 : DETAIL;
  const mask = document.createElement('canvas');
  mask.width = fog.width * detail;
  mask.height = fog.height * detail;
  const context = mask.getContext('2d');
  if (context === null) throw new Error('this browser has no Canvas 2D');
  context.fillStyle = color;
  for (const run of coveredRuns(fog, bits)) context.fillRect(run.x * detail, run.y * detail, run.length * detail, detail);
  return mask;
}

/** Squares of a row that are covered without a gap. */
export interface Run {
  x: number;
  y: number;
  length: number;
}

export function coveredRuns(fog: Fog, bits: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < fog.height; y++) {
    let start = -1;
    for (let x = 0; x <= fog.width; x++) {
      const covered = x < fog.width && isCovered(fog, bits, x, y);
      if (covered && start < 0) start = x;
      if (!covered && start >= 0) {
        runs.push({ x: start, y, length: x - start });
        start = -1;
      }
    }
  }
  return runs;
}
