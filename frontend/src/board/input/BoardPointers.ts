import type { Point } from '../../wire/types';
import { toBoard, zoomed } from '../camera';
import type { BoardStore } from '../boardStore';
import type { BoardPress } from './chooseGesture';
import type { Gesture, PointerPlace } from './Gesture';
import { Pinch } from './gestures';

/** A finger that rests this long without moving pings. */
const LONG_PRESS_MILLIS = 550;
/** Fingers tremble more than mice. */
const TOUCH_TREMOR = 9;

export interface PointerActions {
  begin(press: BoardPress): Gesture;
  longPress(place: Point): void;
  /** The mouse is at a place; nowhere when it left the board. */
  hover(place: Point | undefined): void;
}

/** Turns pointer and wheel events of the board into gestures, pinches and zooms. */
export class BoardPointers {
  private readonly pointers = new Map<number, Point>();
  private readonly listening = new AbortController();
  private gesture: Gesture | undefined;
  private pressedAt: Point | undefined;
  private dragging = false;
  private pinch: Pinch | undefined;
  private longPress: ReturnType<typeof setTimeout> | undefined;
  private last: PointerPlace | undefined;
  private space = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly board: BoardStore,
    private readonly actions: PointerActions,
  ) {
    const options = { signal: this.listening.signal };
    host.addEventListener('pointerdown', (event) => this.down(event), options);
    host.addEventListener('pointermove', (event) => this.moved(event), options);
    host.addEventListener('pointerup', (event) => this.up(event), options);
    host.addEventListener('pointercancel', (event) => this.lost(event), options);
    host.addEventListener('pointerleave', () => actions.hover(undefined), options);
    host.addEventListener('wheel', (event) => this.wheel(event), { ...options, passive: false });
    host.addEventListener('contextmenu', (event) => event.preventDefault(), options);
  }

  /** A key while a pointer is down; true when the gesture took it. */
  key(key: string): boolean {
    if (this.gesture === undefined) return false;
    if (key === 'Escape') {
      this.cancel();
      return true;
    }
    const taken = this.dragging && (this.gesture.key?.(key) ?? false);
    if (taken && this.last !== undefined) this.gesture.move(this.last);
    return taken;
  }

  /** The space bar is held, so that every drag moves the view. */
  holdSpace(held: boolean) {
    this.space = held;
  }

  dispose() {
    this.cancel();
    this.listening.abort();
  }

  private down(event: PointerEvent) {
    this.host.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.pixelOf(event));
    if (this.pointers.size === 2) {
      this.cancel();
      const [first, second] = [...this.pointers.values()];
      if (first !== undefined && second !== undefined) this.pinch = new Pinch(this.board, first, second);
      return;
    }
    if (this.pointers.size > 2) return;
    const place = this.placeOf(event);
    this.pressedAt = place.pixel;
    this.last = place;
    this.gesture = this.actions.begin({ ...place, button: event.button, alt: event.altKey, space: this.space });
    this.dragging = this.gesture.tremor === undefined;
    if (event.pointerType === 'touch') {
      this.longPress = setTimeout(() => {
        this.cancel();
        this.actions.longPress(place.place);
      }, LONG_PRESS_MILLIS);
    }
  }

  private moved(event: PointerEvent) {
    const place = this.placeOf(event);
    if (event.pointerType === 'mouse') this.actions.hover(place.place);
    if (!this.pointers.has(event.pointerId)) return;
    this.pointers.set(event.pointerId, place.pixel);
    if (this.pinch !== undefined) {
      const [first, second] = [...this.pointers.values()];
      if (first !== undefined && second !== undefined) this.pinch.move(first, second);
      return;
    }
    if (this.gesture === undefined || this.pressedAt === undefined) return;
    const tremor = event.pointerType === 'touch' ? TOUCH_TREMOR : (this.gesture.tremor ?? 0);
    const away = Math.hypot(place.pixel.x - this.pressedAt.x, place.pixel.y - this.pressedAt.y);
    if (!this.dragging && away <= tremor) return;
    if (away > tremor) clearTimeout(this.longPress);
    this.dragging = true;
    this.last = place;
    this.gesture.move(place);
  }

  private up(event: PointerEvent) {
    this.pointers.delete(event.pointerId);
    if (this.pinch !== undefined) {
      if (this.pointers.size === 0) this.pinch = undefined;
      return;
    }
    const { gesture, dragging } = this;
    this.release();
    if (gesture === undefined) return;
    const place = this.placeOf(event);
    if (dragging) gesture.end(place);
    else gesture.click?.(place);
  }

  private lost(event: PointerEvent) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) this.pinch = undefined;
    this.cancel();
  }

  private cancel() {
    const { gesture, dragging } = this;
    this.release();
    if (dragging) gesture?.cancel();
  }

  private release() {
    clearTimeout(this.longPress);
    this.gesture = undefined;
    this.dragging = false;
    this.pressedAt = undefined;
  }

  /** The wheel and a pinched trackpad zoom; with shift, or sideways, they move the view. */
  private wheel(event: WheelEvent) {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (!event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
      this.board.setState(({ camera }) => ({ camera: { ...camera, x: camera.x + (sideways * pixels) / camera.scale } }));
      return;
    }
    const factor = Math.exp(-event.deltaY * pixels * (event.ctrlKey ? 0.01 : 0.0016));
    const pixel = this.pixelOf(event);
    this.board.setState(({ camera }) => ({ camera: zoomed(camera, pixel, Math.max(0.5, Math.min(2, factor))) }));
  }

  private pixelOf(event: MouseEvent): Point {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private placeOf(event: PointerEvent): PointerPlace {
    const pixel = this.pixelOf(event);
    return { pixel, place: toBoard(this.board.getState().camera, pixel), shift: event.shiftKey };
  }
}
