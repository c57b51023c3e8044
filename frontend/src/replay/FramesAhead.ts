import { Rejected, UNREACHABLE } from '../wire/rejected';
import type { Frame } from '../wire/types';
import type { ReplayApi } from './replayApi';

/** So many events are asked for at once, and again when fewer than half of them are left. */
const CHUNK = 1_000;

/**
 * The frames after the playhead, asked for no faster than they are played. The next chunk is under way while the last one is
 * shown, so that playback need not wait.
 */
export class FramesAhead {
  #frames: Frame[] = [];
  /** The number of the last event that has been asked for. */
  #askedTo: number;
  #isLoading = false;
  readonly #closing = new AbortController();
  #waiting: (() => void)[] = [];

  /**
   * @param end the last event to play
   * @param onFailed hears why no more can be had; asking again is up to whoever takes the next frames
   */
  constructor(
    private readonly api: Pick<ReplayApi, 'frames'>,
    after: number,
    private readonly end: number,
    private readonly onFailed: (reason: Rejected) => void,
  ) {
    this.#askedTo = after;
    this.#topUp();
  }

  /** Whether everything up to the end has come and was taken. */
  get isOver(): boolean {
    return this.#frames.length === 0 && this.#askedTo >= this.end && !this.#isLoading;
  }

  /**
   * When the next thing happens that the viewer sees, in milliseconds, or until when at least nothing does; undefined when
   * that is not known yet.
   */
  nextAt(): number | undefined {
    const next = this.#frames.find(isVisible) ?? this.#frames.at(-1);
    return next === undefined ? undefined : Date.parse(next.at);
  }

  /** Takes the frames up to a time in milliseconds. */
  takeUntil(at: number): Frame[] {
    const later = this.#frames.findIndex((frame) => Date.parse(frame.at) > at);
    return this.#take(later === -1 ? this.#frames.length : later);
  }

  /** Takes the frames up to and including the next one that shows something; all that are left if none does. */
  async takeNextVisible(): Promise<Frame[]> {
    const taken: Frame[] = [];
    for (;;) {
      const index = this.#frames.findIndex(isVisible);
      taken.push(...this.#take(index === -1 ? this.#frames.length : index + 1));
      if (index !== -1 || !this.#isLoading) return taken;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  close(): void {
    this.#closing.abort();
    this.#tell();
  }

  #take(count: number): Frame[] {
    const taken = this.#frames.splice(0, count);
    this.#topUp();
    return taken;
  }

  #topUp(): void {
    if (this.#isLoading || this.#askedTo >= this.end || this.#frames.length > CHUNK / 2) return;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const to = Math.min(this.end, this.#askedTo + CHUNK);
    try {
      for await (const frame of this.api.frames(this.#askedTo, to, this.#closing.signal)) {
        this.#frames.push(frame);
        this.#askedTo = frame.seq;
        this.#tell();
      }
      this.#askedTo = to;
    } catch (reason) {
      if (!this.#closing.signal.aborted) this.onFailed(reason instanceof Rejected ? reason : new Rejected(UNREACHABLE, String(reason)));
    } finally {
      this.#isLoading = false;
      this.#tell();
    }
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach((resolve) => resolve());
  }
}

/** Whether the viewer is told anything; of what is secret they hear that it happened, and nothing else. */
export function isVisible({ changes }: Frame): boolean {
  return changes.length > 0;
}
