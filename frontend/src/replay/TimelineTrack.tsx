import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from './useWidth';
import { timecode } from './clock';
import { clusters, currentMark, rounds, scenes, type MarkCluster } from './marks';
import { pointShape } from './MarkIcon';
import { useReplay, useReplayState } from './ReplayContext';
import styles from './TimelineTrack.module.css';
import { useMarkText } from './useMarkText';
import type { TimeAxis } from './timeAxis';
import type { Timeline } from './types';

/** CSS pixels: a bar of the activity with its gap, points nearer than this are drawn as one, and what is no drag yet. */
const BAR = 6;
const GAP = 10;
const TREMOR = 4;
/** Seconds the arrow keys go, and with Page keys. */
const STEP_SECONDS = 5;
const LEAP_SECONDS = 60;

/** The stretch as a line: how much happened when, its scenes, rounds and marks, and the playhead, which can be dragged. */
export function TimelineTrack({ timeline, axis }: { timeline: Timeline; axis: TimeAxis }) {
  const { t } = useTranslation('replay');
  const { steer } = useReplay();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const [pointed, setPointed] = useState<{ x: number; cluster?: MarkCluster | undefined }>();
  const points = useMemo(
    () => clusters(timeline.marks, (mark) => axis.shareOf(Date.parse(mark.at)) * width, GAP),
    [timeline.marks, axis, width],
  );
  usePlayed(track, axis);
  const seconds = useReplayState(({ playhead, preview }) => Math.floor(((preview ?? playhead) - axis.first.at) / 1_000));
  const length = Math.floor((axis.last.at - axis.first.at) / 1_000);
  const told = useValueText(timeline, seconds, length);
  const drag = useDrag(track, (x) => points.find((point) => Math.abs(point.x - x) <= GAP / 2 + 2));

  const onKeyDown = (event: KeyboardEvent) => {
    const seconds = KEY_SECONDS[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : undefined;
    if (seconds === undefined && to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    steer((player) => player.seekShare(to ?? axis.shareOf(player.store.getState().playhead + (seconds ?? 0) * 1_000)));
  };

  return (
    <div
      ref={track}
      className={styles.track}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(1, length)}
      aria-valuenow={Math.max(0, Math.min(length, seconds))}
      aria-valuetext={told}
      onKeyDown={onKeyDown}
      {...drag}
      onPointerMove={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        setPointed({ x, cluster: points.find((point) => Math.abs(point.x - x) <= GAP / 2) });
      }}
      onPointerLeave={() => setPointed(undefined)}
    >
      <Scenery timeline={timeline} axis={axis} width={width} />
      <Activity axis={axis} width={width} />
      <Points points={points} width={width} />
      <i className={styles.playhead} />
      {pointed !== undefined && <Hint {...pointed} axis={axis} width={width} />}
    </div>
  );
}

const KEY_SECONDS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP_SECONDS,
  ArrowDown: -STEP_SECONDS,
  ArrowRight: STEP_SECONDS,
  ArrowUp: STEP_SECONDS,
  PageUp: LEAP_SECONDS,
  PageDown: -LEAP_SECONDS,
};

/** What a screen reader is told of the place; it changes once a second. */
function useValueText(timeline: Timeline, seconds: number, length: number): string {
  const { t } = useTranslation('replay');
  const textOf = useMarkText();
  const mark = useReplayState(({ seq }) => currentMark(timeline.marks, seq));
  const time = t('timeOf', { time: timecode(seconds * 1_000), all: timecode(length * 1_000) });
  return mark === undefined ? time : `${time}, ${textOf(mark)}`;
}

/** Moves the playhead with every frame of the screen, without rendering anew: `--played` is its share of the timeline. */
function usePlayed(track: React.RefObject<HTMLElement | null>, axis: TimeAxis) {
  const { player } = useReplay();
  useEffect(() => {
    const place = () => {
      const { playhead, preview } = player.store.getState();
      track.current?.style.setProperty('--played', String(axis.shareOf(preview ?? playhead)));
    };
    place();
    return player.store.subscribe(place);
  }, [track, player, axis]);
}

/** Pressing goes there, or to the mark that is there; dragging shows the board on the way; Escape puts it back. */
function useDrag(track: React.RefObject<HTMLElement | null>, clusterAt: (x: number) => MarkCluster | undefined) {
  const { steer } = useReplay();
  const pressed = useRef<{ start: number; dragged: boolean } | undefined>(undefined);

  const placeOf = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    const x = clientX - (box?.left ?? 0);
    return { x, share: Math.max(0, Math.min(1, x / Math.max(1, box?.width ?? 1))) };
  };

  useEffect(() => {
    const cancel = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || pressed.current === undefined) return;
      event.stopPropagation();
      event.preventDefault();
      pressed.current = undefined;
      steer((player) => player.cancelPreview());
    };
    // before the board, which takes Escape too
    window.addEventListener('keydown', cancel, { capture: true });
    return () => window.removeEventListener('keydown', cancel, { capture: true });
  }, [steer]);

  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { start: event.clientX, dragged: false };
    },
    onPointerMoveCapture(event: PointerEvent<HTMLDivElement>) {
      const press = pressed.current;
      if (press === undefined || (!press.dragged && Math.abs(event.clientX - press.start) < TREMOR)) return;
      press.dragged = true;
      steer((player) => player.preview(placeOf(event.clientX).share));
    },
    onPointerUp(event: PointerEvent<HTMLDivElement>) {
      const press = pressed.current;
      pressed.current = undefined;
      if (press === undefined) return;
      const { x, share } = placeOf(event.clientX);
      const mark = press.dragged ? undefined : clusterAt(x)?.marks[0];
      steer((player) => (mark === undefined ? player.seekShare(share) : player.seek(mark.seq)));
    },
    onPointerCancel() {
      if (pressed.current?.dragged) steer((player) => player.cancelPreview());
      pressed.current = undefined;
    },
  };
}

/** How much happened when: bars, of which those before the playhead are lit. */
const Activity = memo(function Activity({ axis, width }: { axis: TimeAxis; width: number }) {
  const path = useMemo(() => {
    const bars = axis.activity(Math.max(1, Math.floor(width / BAR)));
    const most = Math.max(1, ...bars);
    // the root keeps quiet stretches from vanishing beside a fight
    return bars
      .map((count, index) => {
        const height = 2 + 14 * Math.sqrt(count / most);
        return `M${index * BAR} 24h${BAR - 2}v${-height.toFixed(1)}h${2 - BAR}Z`;
      })
      .join('');
  }, [axis, width]);
  return (
    <div className={styles.activity} aria-hidden="true">
      <svg width={width} height={24}>
        <path d={path} />
      </svg>
      <svg width={width} height={24} className={styles.played}>
        <path d={path} />
      </svg>
    </div>
  );
});

/** The marks as points; those too near to each other as one with a shadow. */
const Points = memo(function Points({ points, width }: { points: readonly MarkCluster[]; width: number }) {
  return (
    <svg className={styles.points} width={width} height={16} aria-hidden="true">
      {points.map(({ x, kind, marks }) => (
        <g key={marks[0]?.seq} data-kind={kind} transform={`translate(${x - 6} 2)`}>
          {marks.length > 1 && <path d={pointShape('ROLL')} className={styles.more} transform="translate(4 0)" />}
          <path d={pointShape(kind)} />
        </g>
      ))}
    </svg>
  );
});

/** CSS pixels from which a round has room for its number, and for its name. */
const LABELLED = 26;
const NAMED_ROUND = 72;

/** Scenes above, rounds below. */
const Scenery = memo(function Scenery({ timeline: { marks }, axis, width }: { timeline: Timeline; axis: TimeAxis; width: number }) {
  const { t } = useTranslation('replay');
  const textOf = useMarkText();
  const x = (at: number) => axis.shareOf(at) * width;
  return (
    <div aria-hidden="true">
      {scenes(marks, axis.last.at).map(({ mark, from, to }) => (
        <span key={mark.seq} className={styles.scene} style={{ left: x(from), width: x(to) - x(from) }}>
          {textOf(mark)}
        </span>
      ))}
      {rounds(marks, axis.last.at).map(({ mark, from, to }) => (
        <span key={mark.seq} className={styles.round} style={{ left: x(from) + 1, width: Math.max(2, x(to) - x(from) - 2) }}>
          {x(to) - x(from) > LABELLED && (x(to) - x(from) > NAMED_ROUND ? textOf(mark) : t('roundShort', { label: mark.label }))}
        </span>
      ))}
    </div>
  );
});

interface HintProps {
  x: number;
  cluster?: MarkCluster | undefined;
  axis: TimeAxis;
  width: number;
}

/** So many marks of a cluster are named. */
const NAMED = 4;

/** What is under the pointer: the time, and the marks there. */
function Hint({ x, cluster, axis, width }: HintProps) {
  const { t } = useTranslation('replay');
  const textOf = useMarkText();
  const at = axis.timeAt(x / Math.max(1, width));
  const more = (cluster?.marks.length ?? 0) - NAMED;
  return (
    <div className={styles.hint} style={{ left: Math.max(80, Math.min(width - 80, x)) }} aria-hidden="true">
      <b className="num">{timecode(at - axis.first.at)}</b>
      {cluster?.marks.slice(0, NAMED).map((mark) => (
        <span key={`${mark.seq} ${mark.kind} ${mark.bookmarkId}`} className="trunc">
          {textOf(mark)}
        </span>
      ))}
      {more > 0 && <span className="meta">{t('moreMarks', { count: more })}</span>}
    </div>
  );
}
