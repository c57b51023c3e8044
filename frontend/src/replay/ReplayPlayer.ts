import { createStore, type StoreApi } from 'zustand/vanilla';
import { FrameLoop } from '../board/FrameLoop';
import { throttled } from '../board/throttle';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import type { Frame, TableView } from '../wire/types';
import { advance, type Playback } from './clock';
import { FramesAhead } from './FramesAhead';
import { nextStation } from './marks';
import { EVENTS_BEFORE, type PastTable } from './PastTable';
import type { ReplayApi } from './replayApi';
import { TimeAxis } from './timeAxis';
import type { Mark, Timeline } from './types';

export interface ReplayState extends Playback {
  /** Undefined until the first moment is there. */
  timeline: Timeline | undefined;
  axis: TimeAxis | undefined;
  /** The last event that has happened. */
  seq: number;
  /** What time it is at the table, in milliseconds since 1970. */
  playhead: number;
  playing: boolean;
  /** A moment is being loaded. */
  seeking: boolean;
  /** The time somebody looks at while dragging, in milliseconds since 1970. */
  preview: number | undefined;
  /** Why a moment could not be shown. */
  failure: Rejected | undefined;
}

/** Previews are asked for at most this often while dragging. */
const PREVIEW_MILLIS = 120;
/** However dense events are, the table is shown anew no more often than this: glides fill what lies between. */
const BATCH_MILLIS = 33;
/** A page that was in the background does not make up for the time it slept. */
const LONGEST_STEP_MILLIS = 250;

/** Plays a stretch of history on a {@link PastTable}: goes to moments, and from there on at the pace of the clock. */
export class ReplayPlayer {
  readonly store: StoreApi<ReplayState>;
  readonly #loop = new FrameLoop((now) => this.#tick(now));
  readonly #loadPreview = throttled<number>(PREVIEW_MILLIS, (seq) => void this.#showPreview(seq));
  #ahead: FramesAhead | undefined;
  #lastTick: number | undefined;
  #lastBatch = -Infinity;
  /** Ends what the last jump or preview still waits for. */
  #loading = new AbortController();

  /** @param oldest the first event the viewer may look back to */
  constructor(
    readonly table: PastTable,
    private readonly api: ReplayApi,
    playback: Playback,
    private readonly oldest = 0,
  ) {
    this.store = createStore<ReplayState>(() => ({
      ...playback,
      timeline: undefined,
      axis: undefined,
      seq: -1,
      playhead: 0,
      playing: false,
      seeking: false,
      preview: undefined,
      failure: undefined,
    }));
  }

  /** Shows the table as it was after an event, with the timeline of the session around it; playing goes on from there. */
  async seek(seq: number): Promise<void> {
    const loading = this.#begin();
    this.store.setState({ seeking: true, failure: undefined });
    const after = Math.max(this.oldest, seq - EVENTS_BEFORE);
    try {
      const [timeline, table, before] = await Promise.all([
        this.#timelineAround(seq),
        this.api.tableAt(seq, loading),
        collect(this.api.frames(after, seq, loading)),
      ]);
      if (loading.aborted) return;
      this.#arrive(timeline, table, before, after);
    } catch (reason) {
      if (!loading.aborted) this.#failed(reason);
    }
  }

  play(): void {
    const { playing, axis, playhead } = this.store.getState();
    if (playing || axis === undefined) return;
    this.store.setState({ playing: true });
    if (playhead >= axis.last.at) void this.seek(axis.first.seq);
    this.#run();
  }

  pause(): void {
    this.store.setState({ playing: false });
  }

  toggle(): void {
    if (this.store.getState().playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    this.store.setState({ speed });
  }

  setSkipsSilence(skipsSilence: boolean): void {
    this.store.setState({ skipsSilence });
  }

  /** Goes on to the next thing that the viewer sees, and rests there. */
  async stepOn(): Promise<void> {
    this.pause();
    const ahead = this.#framesAhead();
    const frames = await ahead?.takeNextVisible();
    const last = frames?.at(-1);
    // a jump in between has gone elsewhere
    if (ahead !== this.#ahead || frames === undefined || last === undefined) return;
    this.#go(frames, 1);
    this.store.setState({ playhead: Date.parse(last.at) });
  }

  /** Goes back to before the last thing that the viewer saw, and rests there. */
  async stepBack(): Promise<void> {
    this.pause();
    try {
      const seq = await this.table.previousVisible();
      if (seq !== undefined) await this.seek(seq);
    } catch (reason) {
      this.#failed(reason);
    }
  }

  /** Goes to the next (1) or previous (−1) round, scene or bookmark, or else to the end of the timeline. */
  async toStation(by: 1 | -1): Promise<void> {
    const { timeline, axis, seq } = this.store.getState();
    if (timeline === undefined || axis === undefined) return;
    const station = nextStation(timeline.marks, seq, by)?.seq ?? (by === 1 ? axis.last.seq : axis.first.seq);
    if (station !== seq) await this.seek(station);
  }

  /** Goes to a place on the timeline, from 0 to 1. */
  async seekShare(share: number): Promise<void> {
    const { axis } = this.store.getState();
    if (axis !== undefined) await this.seek(axis.seqAt(axis.timeAt(share)));
  }

  /** Shows the board at a place on the timeline, from 0 to 1, while somebody drags; {@link seekShare} stays there. */
  preview(share: number): void {
    const { axis } = this.store.getState();
    if (axis === undefined) return;
    const at = axis.timeAt(share);
    this.store.setState({ preview: at });
    this.#loadPreview(axis.seqAt(at));
  }

  /** Puts the board back to where the playhead is. */
  async cancelPreview(): Promise<void> {
    this.#loadPreview.drop();
    if (this.store.getState().preview !== undefined) await this.seek(this.store.getState().seq);
  }

  /** Takes over marks that have changed since the timeline was loaded. */
  setMarks(change: (marks: Mark[]) => Mark[]): void {
    this.store.setState(({ timeline }) => (timeline === undefined ? {} : { timeline: { ...timeline, marks: change(timeline.marks) } }));
  }

  close(): void {
    this.#loop.stop();
    this.#loadPreview.drop();
    this.#loading.abort();
    this.#ahead?.close();
    this.table.close();
  }

  /** Ends what was being loaded, and what was loaded for going on from the moment before. */
  #begin(): AbortSignal {
    this.#loadPreview.drop();
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#ahead?.close();
    this.#ahead = undefined;
    return this.#loading.signal;
  }

  async #timelineAround(seq: number): Promise<Timeline> {
    const { timeline } = this.store.getState();
    return timeline !== undefined && seq >= timeline.fromSeq && seq <= timeline.toSeq ? timeline : this.api.timeline(seq);
  }

  #arrive(timeline: Timeline, table: TableView, before: readonly Frame[], after: number): void {
    const former = this.store.getState();
    const axis = former.timeline === timeline && former.axis !== undefined ? former.axis : new TimeAxis(timeline);
    const last = before.at(-1);
    this.table.show(table, before, after);
    this.store.setState({
      timeline,
      axis,
      seq: table.seq,
      playhead: last?.seq === table.seq ? Date.parse(last.at) : axis.timeOf(table.seq),
      seeking: false,
      preview: undefined,
    });
    if (former.playing) this.#run();
  }

  async #showPreview(seq: number): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const loading = this.#loading.signal;
    try {
      const table = await this.api.tableAt(seq, loading);
      if (!loading.aborted && this.store.getState().preview !== undefined) this.table.preview(table);
    } catch {
      // the next one may come; letting go tells what is wrong
    }
  }

  #run(): void {
    this.#lastTick = undefined;
    this.#loop.request();
  }

  /** @returns whether there is more to play */
  #tick(now: number): boolean {
    const elapsed = Math.min(LONGEST_STEP_MILLIS, now - (this.#lastTick ?? now));
    this.#lastTick = now;
    const { playing, seeking, preview, playhead, axis, ...playback } = this.store.getState();
    if (!playing || axis === undefined) return false;
    if (seeking || preview !== undefined) return true;
    const ahead = this.#framesAhead();
    const next = ahead?.isOver ? axis.last.at : ahead?.nextAt();
    if (ahead === undefined || next === undefined) return true;
    const reached = Math.min(axis.last.at, advance(playhead, elapsed, playback, next));
    if (now - this.#lastBatch >= BATCH_MILLIS || reached >= axis.last.at) {
      this.#lastBatch = now;
      this.#go(ahead.takeUntil(reached), playback.speed);
    }
    const isOver = ahead.isOver && reached >= axis.last.at;
    this.store.setState({ playhead: reached, playing: !isOver });
    return !isOver;
  }

  #framesAhead(): FramesAhead | undefined {
    const { axis, seq } = this.store.getState();
    if (axis === undefined) return undefined;
    this.#ahead ??= new FramesAhead(this.api, seq, axis.last.seq, (reason) => this.#failed(reason));
    return this.#ahead;
  }

  #go(frames: readonly Frame[], pace: number): void {
    const last = frames.at(-1);
    if (last === undefined) return;
    this.table.apply(frames, pace);
    this.store.setState({ seq: last.seq });
  }

  #failed(reason: unknown): void {
    this.#ahead?.close();
    this.#ahead = undefined;
    const failure = reason instanceof Rejected ? reason : new Rejected(UNREACHABLE, String(reason));
    this.store.setState({ failure, seeking: false, playing: false, preview: undefined });
  }
}

async function collect(frames: AsyncIterable<Frame>): Promise<Frame[]> {
  const all: Frame[] = [];
  for await (const frame of frames) all.push(frame);
  return all;
}
