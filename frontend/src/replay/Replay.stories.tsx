import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { ANNEKE, aTable, LUZ } from '../dock/fixtures';
import { TableProvider, useLiveSession } from '../table/TableContext';
import type { TableState } from '../table/types';
import { Panel } from '../ui/Panel';
import { FollowOffer } from './FollowOffer';
import { aHistory, aMark, aPlayer, aTimeline, FIRST, InReplay, LAST, timeOf } from './fixtures';
import { LiveBadge } from './LiveBadge';
import { MomentList } from './MomentList';
import { ReplayBar } from './ReplayBar';
import { ReplayChip } from './ReplayChip';
import type { ReplayApi } from './replayApi';
import type { Timeline } from './types';

interface ReplayArgs {
  timeline: Timeline;
  live: Partial<TableState>;
}

const meta: Meta<ReplayArgs> = {
  title: 'Replay',
  parameters: { layout: 'fullscreen' },
  args: { timeline: aTimeline(), live: {} },
  render: ({ timeline, live }) => (
    <Watched api={aHistory(timeline)} live={live}>
      <ReplayBar />
      <header style={{ display: 'flex', gap: 12, padding: 12 }}>
        <ReplayChip />
        <LiveBadge />
      </header>
      <Panel style={{ width: 376, height: 520, margin: '0 12px', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <MomentList onAll={() => undefined} />
      </Panel>
    </Watched>
  ),
};
export default meta;

type Story = StoryObj<ReplayArgs>;

function Watched({ api, live, children }: { api: ReplayApi; live: Partial<TableState>; children: React.ReactNode }) {
  const [player] = useState(() => aPlayer(api));
  useEffect(() => {
    void player.seek(1_344);
    return () => player.close();
  }, [player]);
  return (
    <InReplay player={player} live={live}>
      {children}
    </InReplay>
  );
}

export const Director: Story = {};

export const Player: Story = { args: { live: { me: LUZ } } };

/** Four hours, with marks so dense that they are drawn together. */
export const LongEvening: Story = {
  args: {
    timeline: aTimeline({
      marks: Array.from({ length: 1_200 }, (_, index) =>
        aMark({
          seq: FIRST + Math.floor(index / 2),
          kind: index % 97 === 0 ? 'CRITICAL' : index % 211 === 0 ? 'BOOKMARK' : 'ROLL',
          label: `A test of Reason in the flooded crypt of the Undivided Lantern: ${index % 30}`,
        }),
      ),
    }),
  },
};

export const NothingMarked: Story = { args: { timeline: aTimeline({ marks: [] }) } };

const { session: _none, ...between } = aTimeline({ toAt: new Date(Date.parse(timeOf(LAST)) + 6 * 86_400_000).toISOString() });
export const BetweenSessions: Story = { args: { timeline: between } };

export const StillLoading: Story = {
  render: ({ live }) => (
    <Watched api={{ ...aHistory(), tableAt: () => new Promise(() => undefined) }} live={live}>
      <ReplayBar />
    </Watched>
  ),
};

/** Somebody shows the table a moment. */
export const Offer: Story = {
  args: { live: { me: LUZ, table: aTable(), shows: { [ANNEKE]: { seq: 1_344, playing: true, speed: 1, at: 0 } } } },
  render: ({ live }) => (
    <Watched api={aHistory()} live={live}>
      <OnLiveTable />
    </Watched>
  ),
};

function OnLiveTable() {
  return (
    <TableProvider value={useLiveSession()}>
      <FollowOffer />
    </TableProvider>
  );
}
