import type { Meta, StoryObj } from '@storybook/react-vite';
import { EVENING } from '../chat/fixtures';
import { TurnChip } from '../combat/TurnChip';
import { DiceTray } from '../dice/DiceTray';
import { PeopleBar } from '../people/PeopleBar';
import type { TableState } from '../table/types';
import { Dock } from './Dock';
import { aTable, AtTable, COMBAT, fakeSession } from './fixtures';

const meta: Meta<{ state: Partial<TableState> }> = {
  title: 'Dock/Around the board',
  parameters: { layout: 'fullscreen' },
  args: { state: { entries: EVENING, table: aTable({ combat: COMBAT }) } },
  render: ({ state }) => (
    <AtTable session={fakeSession(state)}>
      <header style={{ position: 'fixed', inset: '12px 12px auto', display: 'flex', gap: 12, justifyContent: 'flex-end' }}>
        <TurnChip />
        <PeopleBar />
      </header>
      <Dock />
      <DiceTray />
    </AtTable>
  ),
};
export default meta;

type Story = StoryObj<{ state: Partial<TableState> }>;

export const Live: Story = {};

export const Reconnecting: Story = { args: { state: { entries: EVENING, status: 'reconnecting' } } };
