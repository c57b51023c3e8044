import { useState, type ReactNode } from 'react';
import { AtTable, ANNEKE, aTable, fakeSession, LUZ, TOKENS, type FakeSession } from '../dock/fixtures';
import { LiveTableProvider } from '../table/TableContext';
import type { TableState } from '../table/types';
import type { Change, Frame, Id, TableView } from '../wire/types';
import { PastTable } from './PastTable';
import type { ReplayApi } from './replayApi';
import { ReplayProvider, type Replay } from './ReplayContext';
import { ReplayPlayer } from './ReplayPlayer';
import type { Mark, Timeline } from './types';

/** When the session of the fixtures began. */
export const START = Date.parse('2026-11-07T19:01:48Z');
/** A session of so many events, one every {@link SECONDS_APART} seconds. */
export const FIRST = 1_000;
export const LAST = 1_600;
export const SECONDS_APART = 4;

export const timeOf = (seq: number) => new Date(START + (seq - FIRST) * SECONDS_APART * 1_000).toISOString();

export function aMark(changes: Partial<Mark> = {}): Mark {
  const seq = changes.seq ?? FIRST;
  return { seq, at: timeOf(seq), kind: 'ROLL', label: 'Agility: 14', by: LUZ, ...changes };
}

export function aTimeline(changes: Partial<Timeline> = {}): Timeline {
  return {
    session: { id: 's13', number: 13, state: 'ENDED', startedAt: timeOf(FIRST), endedAt: timeOf(LAST), fromSeq: FIRST, toSeq: LAST, attendees: [ANNEKE, LUZ] },
    fromSeq: FIRST,
    toSeq: LAST,
    fromAt: timeOf(FIRST),
    toAt: timeOf(LAST),
    ticks: [FIRST, FIRST + 100, FIRST + 200, FIRST + 300, FIRST + 400, FIRST + 500, LAST].map((seq) => ({ seq, at: timeOf(seq) })),
    marks: EVENING,
    ...changes,
  };
}

const EVENING: Mark[] = [
  aMark({ seq: 1_001, kind: 'SCENE', label: 'Lowmarket at dusk' }),
  ...[1_040, 1_090, 1_150, 1_205].map((seq) => aMark({ seq })),
  aMark({ seq: 1_110, kind: 'BOOKMARK', label: 'The ferryman lies', bookmarkId: 'b1', by: ANNEKE }),
  aMark({ seq: 1_240, kind: 'SCENE', label: 'Sunken Bellhouse' }),
  aMark({ seq: 1_260, kind: 'COMBAT', label: 'Sunken Bellhouse' }),
  ...[1, 2, 3].map((round) => aMark({ seq: 1_200 + round * 80, kind: 'ROUND', label: String(round) })),
  ...Array.from({ length: 40 }, (_, index) => aMark({ seq: 1_270 + index * 6 })),
  aMark({ seq: 1_344, kind: 'CRITICAL', label: 'Break the Line: 29' }),
  aMark({ seq: 1_470, kind: 'DOWNED', label: 'Silt Crawler' }),
  aMark({ seq: 1_520, kind: 'COMBAT', label: '' }),
].toSorted((one, other) => one.seq - other.seq);

/** What happened in the session: somebody walks, somebody speaks, and now and then nothing that is told. */
export function frameOf(seq: number): Frame {
  return { roomId: 'room', seq, at: timeOf(seq), by: LUZ, changes: changesOf(seq) };
}

function changesOf(seq: number): Change[] {
  if (seq % 5 === 0) return [];
  if (seq % 5 === 1) return [{ type: 'MessagePosted', text: `said at ${seq}`, to: [] }];
  return [{ type: 'TokenMoved', tokenId: 'ilse', path: [{ x: seq % 20, y: 9 }] }];
}

function tableAt(seq: number): TableView {
  const x = Array.from({ length: 5 }, (_, back) => seq - back).find((at) => at % 5 > 1) ?? 0;
  const table = aTable({ seq });
  const tokens = TOKENS.map((token) => (token.id === 'ilse' ? { ...token, x: x % 20 } : token));
  return { ...table, ...(table.scene && { scene: { ...table.scene, tokens } }) };
}

/** A server that remembers the session above. */
export function aHistory(timeline: Timeline = aTimeline()): ReplayApi {
  return {
    tableAt: (seq) => Promise.resolve(tableAt(seq)),
    async *frames(after, to) {
      for (let seq = after + 1; seq <= to; seq++) yield frameOf(seq);
    },
    timeline: () => Promise.resolve(timeline),
  };
}

export function aPlayer(api: ReplayApi = aHistory(), viewer: Id = ANNEKE): ReplayPlayer {
  const { people } = fakeSession().store.getState();
  return new ReplayPlayer(new PastTable('room', viewer, api, people), api, { speed: 1, skipsSilence: false });
}

interface InReplayProps {
  player: ReplayPlayer;
  live?: Partial<TableState>;
  /** The open table, instead of one made of `live`. */
  table?: FakeSession;
  replay?: Partial<Replay>;
  children: ReactNode;
}

/** What the parts of a replay need around them: the player, the table of then, and the open one underneath. */
export function InReplay({ player, live, table, replay, children }: InReplayProps) {
  const [session] = useState(() => table ?? fakeSession(live));
  const [leads, setLeads] = useState(false);
  const [value] = useState<Replay>(() => ({
    player,
    as: undefined,
    leads,
    setLeads,
    steer: (act) => act(player),
    watchAs: () => undefined,
    backToLive: () => undefined,
    ...replay,
  }));
  return (
    <LiveTableProvider value={session}>
      <AtTable session={player.table}>
        <ReplayProvider value={value}>{children}</ReplayProvider>
      </AtTable>
    </LiveTableProvider>
  );
}
