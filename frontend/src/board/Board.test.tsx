import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtTable, LUZ, TOKENS, aTable } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import type { TableState } from '../table/types';
import type { Command } from '../wire/types';
import { Board } from './Board';
import { boardStoreOf } from './boardStore';
import { livingSession } from './fixtures';

/** A canvas that takes every call; what it would show is looked at in stories. */
function blankContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return new Proxy({ canvas } as unknown as CanvasRenderingContext2D, {
    get: (target, name) =>
      name in target ? Reflect.get(target, name) : () => ({ width: 10, actualBoundingBoxAscent: 5, addColorStop: () => undefined }),
    set: () => true,
  });
}

beforeAll(() => startI18n('en'));

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    return blankContext(this) as never;
  });
  vi.stubGlobal(
    'Path2D',
    class {
      arc() {}
      roundRect() {}
      moveTo() {}
      lineTo() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1440);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

function atTheBoard(changes: Partial<TableState> = {}, refuses?: (command: Command) => boolean) {
  const session = livingSession(changes, refuses);
  render(
    <AtTable session={session}>
      <Board />
    </AtTable>,
  );
  const board = boardStoreOf(session);
  const press = (key: string) => act(async () => void fireEvent.keyDown(window, { key, code: key }));
  /** Pixels of the view that show the middle of a square. */
  const pixels = (x: number, y: number) => {
    const { camera } = board.getState();
    return { clientX: (x + 0.5 - camera.x) * camera.scale, clientY: (y + 0.5 - camera.y) * camera.scale, pointerId: 1, button: 0 };
  };
  const surface = screen.getByTestId('board');
  return { session, board, press, pixels, surface };
}

const placeOf = (state: TableState, id: string) => {
  const { x, y } = state.table?.scene?.tokens.find((token) => token.id === id) ?? { x: NaN, y: NaN };
  return { x, y };
};

describe('the board by keyboard', () => {
  it('lists every token with its square, owner and what only a Director knows', () => {
    atTheBoard();
    const tokens = within(screen.getByRole('list', { name: `${TOKENS.length} tokens` }));
    expect(tokens.getByRole('button', { name: 'Wend Underby, Q5, Priya’s' })).toBeDefined();
    expect(tokens.getByRole('button', { name: 'Choir Wisp, U9, hidden from players' })).toBeDefined();
  });

  it('moves the selected token by arrow keys and tells where it stands', async () => {
    const { session, press } = atTheBoard({ me: LUZ });
    fireEvent.click(screen.getByRole('button', { name: 'Tamsin Reed, K12, yours' }));
    await press('ArrowLeft');
    await press('Home');
    expect(session.sent).toEqual([
      { type: 'MoveToken', tokenId: 'tamsin', path: [{ x: 9, y: 11 }] },
      { type: 'MoveToken', tokenId: 'tamsin', path: [{ x: 8, y: 10 }] },
    ]);
    expect(screen.getByText('Tamsin Reed is on I11.')).toBeDefined();
  });

  it('does not move the token of somebody else', async () => {
    const { session, press } = atTheBoard({ me: LUZ });
    fireEvent.click(screen.getByRole('button', { name: 'Wend Underby, Q5, Priya’s' }));
    await press('ArrowLeft');
    expect(session.sent).toEqual([]);
  });

  it('keeps tokens inside the scene', async () => {
    const tokens = TOKENS.map((token) => (token.id === 'tamsin' ? { ...token, x: 0, y: 0 } : token));
    const scene = aTable().scene;
    const { session, press } = atTheBoard({ me: LUZ, table: aTable(scene && { scene: { ...scene, tokens } }) });
    fireEvent.click(screen.getByRole('button', { name: 'Tamsin Reed, A1, yours' }));
    await press('ArrowLeft');
    expect(session.sent).toEqual([]);
  });

  it('goes back to where the token was when the table refuses', async () => {
    const { session, press } = atTheBoard({ me: LUZ }, (command) => command.type === 'MoveToken');
    fireEvent.click(screen.getByRole('button', { name: 'Tamsin Reed, K12, yours' }));
    await press('ArrowLeft');
    expect(session.sent).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Tamsin Reed, K12, yours' })).toBeDefined());
    expect(placeOf(session.store.getState(), 'tamsin')).toEqual({ x: 10, y: 11 });
  });

  it('offers a player no tools of the Director', async () => {
    const { board, press } = atTheBoard({ me: LUZ });
    await press('f');
    expect(board.getState().tool).toBe('select');
    expect(screen.queryByRole('button', { name: 'Fog' })).toBeNull();
  });
});

describe('the board by pointer', () => {
  it('moves a token by dragging it, along a path of whole squares', async () => {
    const { session, surface, pixels } = atTheBoard();
    fireEvent.pointerDown(surface, pixels(13, 4));
    fireEvent.pointerMove(surface, pixels(12, 4.3));
    fireEvent.pointerMove(surface, pixels(11.2, 3.1));
    await act(async () => void fireEvent.pointerUp(surface, pixels(11.2, 3.1)));
    const path = [
      { x: 12, y: 3 },
      { x: 11, y: 3 },
    ];
    expect(session.sent).toEqual([{ type: 'MoveToken', tokenId: 'crawler', path }]);
  });

  it('goes through the waypoints that were set on the way', async () => {
    const { session, surface, pixels } = atTheBoard();
    fireEvent.pointerDown(surface, pixels(13, 4));
    fireEvent.pointerMove(surface, pixels(15, 4));
    fireEvent.keyDown(window, { key: 'w', code: 'KeyW' });
    fireEvent.pointerMove(surface, pixels(15, 6));
    await act(async () => void fireEvent.pointerUp(surface, pixels(15, 6)));
    const path = [
      { x: 14, y: 4 },
      { x: 15, y: 4 },
      { x: 15, y: 5 },
      { x: 15, y: 6 },
    ];
    expect(session.sent).toEqual([{ type: 'MoveToken', tokenId: 'crawler', path }]);
  });

  it('lets Escape put a dragged token back', () => {
    const { session, board, surface, pixels } = atTheBoard();
    fireEvent.pointerDown(surface, pixels(13, 4));
    fireEvent.pointerMove(surface, pixels(15, 4));
    expect(board.getState().dragging).toBe(true);
    fireEvent.keyDown(window, { key: 'Escape', code: 'Escape' });
    fireEvent.pointerUp(surface, pixels(15, 4));
    expect(board.getState().dragging).toBe(false);
    expect(session.sent).toEqual([]);
  });

  it('moves all selected tokens together', async () => {
    const { session, surface, pixels } = atTheBoard();
    fireEvent.pointerDown(surface, pixels(13, 4));
    fireEvent.pointerUp(surface, pixels(13, 4));
    fireEvent.pointerDown(surface, { ...pixels(12, 6), shiftKey: true });
    fireEvent.pointerUp(surface, { ...pixels(12, 6), shiftKey: true });
    fireEvent.pointerDown(surface, pixels(13, 4));
    fireEvent.pointerMove(surface, pixels(14, 4));
    await act(async () => void fireEvent.pointerUp(surface, pixels(14, 4)));
    expect(session.sent).toEqual([
      { type: 'MoveToken', tokenId: 'brannoch', path: [{ x: 13, y: 6 }] },
      { type: 'MoveToken', tokenId: 'crawler', path: [{ x: 14, y: 4 }] },
    ]);
  });

  it('reveals the squares of a rectangle with the fog tool', async () => {
    const { session, press, surface, pixels } = atTheBoard();
    await press('f');
    fireEvent.pointerDown(surface, pixels(2, 3));
    fireEvent.pointerMove(surface, pixels(5, 4));
    await act(async () => void fireEvent.pointerUp(surface, pixels(5, 4)));
    expect(session.sent).toEqual([{ type: 'RevealFog', sceneId: 'bellhouse', area: { x: 2, y: 3, width: 4, height: 2 } }]);
  });

  it('places tokens with the name, size and secrecy of the draft', async () => {
    const { session, board, press, surface, pixels } = atTheBoard();
    await press('t');
    act(() => board.setState({ draft: { name: 'Tide Thralls', size: 2, hidden: true } }));
    fireEvent.pointerDown(surface, pixels(4, 4));
    await act(async () => void fireEvent.pointerUp(surface, pixels(4, 4)));
    expect(session.sent).toEqual([
      expect.objectContaining({ type: 'PlaceToken', sceneId: 'bellhouse', name: 'Tide Thralls 2', size: 2, hidden: true }),
    ]);
  });
});

describe('a board of the past', () => {
  const past = { pace: 1, jump: 0 };

  it('is looked at and measured, and nothing on it is changed', async () => {
    const { session, press } = atTheBoard({ past });
    expect(screen.getByRole('button', { name: 'Measure' })).toBeDefined();
    for (const tool of ['Ping', 'Fog', 'Place a token']) expect(screen.queryByRole('button', { name: tool })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Wend Underby, Q5, Priya’s' }));
    await press('ArrowLeft');
    await press('Delete');
    expect(screen.queryByRole('button', { name: 'Hide' })).toBeNull();
    expect(session.sent).toEqual([]);
  });

  it('is not dragged about', async () => {
    const { session, surface, pixels } = atTheBoard({ past });
    await act(async () => {
      fireEvent.pointerDown(surface, pixels(16, 4));
      fireEvent.pointerMove(surface, pixels(18, 4));
      fireEvent.pointerUp(surface, pixels(18, 4));
    });
    expect(session.sent).toEqual([]);
    expect(session.signals).toBe(0);
  });
});
