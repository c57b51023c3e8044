import type { Timeline } from './types';

/** A place on the axis: the number of an event, and when it happened in milliseconds since 1970. */
interface Place {
  seq: number;
  at: number;
}

/**
 * Where moments are on a timeline. A session is as long as it took; outside of sessions, where days pass and nothing happens,
 * every event takes the same room. Between two ticks of the server, events are taken to be spread evenly.
 */
export class TimeAxis {
  readonly first: Place;
  readonly last: Place;
  private readonly places: readonly Place[];
  private readonly byTime: boolean;

  constructor({ session, fromSeq, toSeq, fromAt, toAt, ticks }: Timeline) {
    this.first = { seq: fromSeq, at: Date.parse(fromAt) };
    this.last = { seq: Math.max(fromSeq, toSeq), at: Math.max(Date.parse(fromAt), Date.parse(toAt)) };
    const between = ticks.filter(({ seq }) => seq > fromSeq && seq < toSeq).map(({ seq, at }) => ({ seq, at: Date.parse(at) }));
    this.places = inTime([this.first, ...between, this.last]);
    this.byTime = session !== undefined;
  }

  /** How far along the timeline a time is, from 0 to 1. */
  shareOf(at: number): number {
    const { first, last } = this;
    return this.byTime ? share(at, first.at, last.at) : share(this.seqAtTime(at), first.seq, last.seq);
  }

  /** The time that is so far along. */
  timeAt(along: number): number {
    const { first, last } = this;
    const inside = Math.max(0, Math.min(1, along));
    if (this.byTime) return first.at + inside * (last.at - first.at);
    return this.between(first.seq + inside * (last.seq - first.seq), 'seq', 'at');
  }

  /** The last event that had happened at a time. */
  seqAt(at: number): number {
    return Math.floor(this.seqAtTime(at) + 1e-6);
  }

  /** When an event happened, exactly where the server gave a tick for it. */
  timeOf(seq: number): number {
    return this.between(seq, 'seq', 'at');
  }

  /** How many events happened in each of so many equal parts of the timeline. */
  activity(parts: number): number[] {
    const edges = Array.from({ length: parts + 1 }, (_, index) => this.seqAtTime(this.timeAt(index / parts)));
    return edges.slice(1).map((edge, index) => edge - (edges[index] ?? edge));
  }

  private seqAtTime(at: number): number {
    return this.between(at, 'at', 'seq');
  }

  /** Finds the place on one scale and tells it on the other; of places with the same value, the last counts. */
  private between(value: number, from: keyof Place, to: keyof Place): number {
    const { places, first, last } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.[from] ?? Infinity) <= value) low = middle + 1;
      else high = middle;
    }
    const before = places[low - 1];
    const after = places[low];
    if (before === undefined) return first[to];
    if (after === undefined) return last[to];
    return before[to] + share(value, before[from], after[from]) * (after[to] - before[to]);
  }
}

function share(value: number, from: number, to: number): number {
  return to <= from ? 1 : Math.max(0, Math.min(1, (value - from) / (to - from)));
}

/** Clocks of servers may be set back; on the axis time does not run backwards. */
function inTime(places: readonly Place[]): Place[] {
  let latest = -Infinity;
  return places.map(({ seq, at }) => {
    latest = Math.max(latest, at);
    return { seq, at: latest };
  });
}
