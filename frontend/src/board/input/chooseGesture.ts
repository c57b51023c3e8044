import { isMine, mayDirect, shownPlace } from '../../table/selectors';
import type { Point, SceneView } from '../../wire/types';
import { select, shownScene, toggleSelected } from '../boardStore';
import { tokenAt } from '../hit';
import { moversOf } from '../moves';
import type { BoardHand } from './BoardHand';
import { DragTokens } from './DragTokens';
import type { Gesture, PointerPlace } from './Gesture';
import { DrawFog, Marquee, Measure, Pan, Press } from './gestures';

/** A pointer that goes down. */
export interface BoardPress extends PointerPlace {
  /** As in pointer events: 0 is the main button, 1 the middle, 2 the right one. */
  button: number;
  alt: boolean;
  /** The space bar is held. */
  space: boolean;
}

/** What pressing here begins, by button, keys, tool, and what lies under the pointer. */
export function chooseGesture(hand: BoardHand, press: BoardPress, onPlace: (place: Point) => void): Gesture {
  const { board, session } = hand;
  const { tool, fogStroke, asPlayer } = board.getState();
  const state = session.store.getState();
  const scene = shownScene(state, board.getState());
  if (press.button !== 0 || press.space || scene === undefined) return new Pan(board, press);
  if (press.alt) return new Press(board, press, (place) => hand.ping(place));
  switch (tool) {
    case 'measure':
      return new Measure(hand, press.place);
    case 'ping':
      return new Press(board, press, (place) => hand.ping(place));
    case 'fog':
      return mayDirect(state) && !asPlayer ? new DrawFog(hand, press.place, fogStroke) : new Pan(board, press);
    case 'place':
      return new Press(board, press, onPlace);
    case 'select':
      return selecting(hand, press, scene);
  }
}

function selecting(hand: BoardHand, press: BoardPress, scene: SceneView): Gesture {
  const { board, session } = hand;
  const state = session.store.getState();
  const standing = scene.tokens.map((token) => ({ ...token, ...shownPlace(state, token) }));
  const token = tokenAt(standing, press.place, board.getState().camera.scale);
  if (token === undefined) {
    return press.shift ? new Marquee(hand, press.place) : new Pan(board, press, () => select(board, []));
  }
  const choose = () => (press.shift ? toggleSelected(board, token.id) : select(board, [token.id]));
  if (!isMine(state, token)) return new Pan(board, press, choose);
  const { selection } = board.getState();
  const together = selection.includes(token.id) ? selection : [token.id];
  const movers = moversOf(state, board, together);
  const leader = movers.find((mover) => mover.id === token.id);
  if (leader === undefined) return new Pan(board, press, choose);
  return new DragTokens(hand, scene, movers, leader, press.place, choose);
}
