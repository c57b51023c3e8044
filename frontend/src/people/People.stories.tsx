import type { Meta, StoryObj } from '@storybook/react-vite';
import { aTable, AtTable, fakeSession, LUZ, MEMBERS } from '../dock/fixtures';
import { Panel } from '../ui/Panel';
import type { MemberView, PlayerColor } from '../wire/types';
import { PeopleBar } from './PeopleBar';
import { PeoplePanel } from './PeoplePanel';

const meta: Meta = { title: 'People' };
export default meta;

const COLORS: readonly PlayerColor[] = ['CORAL', 'AMBER', 'OLIVE', 'MINT', 'SKY', 'COBALT', 'LILAC', 'ROSE'];
const guests = Array.from({ length: 19 }, (_, index): MemberView => ({
  userId: `guest-${index}`,
  role: index % 4 === 0 ? 'SPECTATOR' : 'PLAYER',
  color: COLORS[index % COLORS.length]!,
  joinedSeq: 10 + index,
}));

export const Bar: StoryObj = {
  render: () => (
    <AtTable session={fakeSession()}>
      <div style={{ display: 'inline-block' }}>
        <PeopleBar />
      </div>
    </AtTable>
  ),
};

/** Twenty-five people: the bar shows who is here first and counts the others. */
export const CrowdedBar: StoryObj = {
  render: () => (
    <AtTable session={fakeSession({ table: aTable({ members: [...MEMBERS, ...guests] }) })}>
      <div style={{ display: 'inline-block' }}>
        <PeopleBar />
      </div>
    </AtTable>
  ),
};

export const PanelOfDirector: StoryObj = {
  render: () => (
    <AtTable session={fakeSession()}>
      <Panel style={{ width: 376, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <PeoplePanel />
      </Panel>
    </AtTable>
  ),
};

export const PanelOfPlayer: StoryObj = {
  render: () => (
    <AtTable session={fakeSession({ me: LUZ })}>
      <Panel style={{ width: 376, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <PeoplePanel />
      </Panel>
    </AtTable>
  ),
};
