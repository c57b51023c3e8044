import type { Rect } from '../board/geometry';
import type { SceneView } from '../wire/types';

/** The part that is shown is at least so many squares wide; less would be all tokens and no place. */
const MIN_WIDTH = 14;
/** Squares around the tokens. */
const MARGIN = 2;

/**
 * The part of a scene, in squares, that is worth showing small: where its tokens are or, without any, all of it. It keeps
 * the proportions of the picture and may reach over the edges of the scene.
 *
 * @param aspect width over height of the picture
 */
export function cutoutOf({ width, height, tokens }: Pick<SceneView, 'width' | 'height' | 'tokens'>, aspect: number): Rect {
  const left = tokens.length === 0 ? 0 : Math.min(...tokens.map(({ x }) => x)) - MARGIN;
  const top = tokens.length === 0 ? 0 : Math.min(...tokens.map(({ y }) => y)) - MARGIN;
  const right = tokens.length === 0 ? width : Math.max(...tokens.map(({ x, size }) => x + size)) + MARGIN;
  const bottom = tokens.length === 0 ? height : Math.max(...tokens.map(({ y, size }) => y + size)) + MARGIN;
  const wide = Math.max(MIN_WIDTH, right - left, (bottom - top) * aspect);
  const high = wide / aspect;
  return { x: (left + right - wide) / 2, y: (top + bottom - high) / 2, width: wide, height: high };
}
