import type { Meta, StoryObj } from '@storybook/react-vite';
import { AtTable, fakeSession } from '../dock/fixtures';
import { Panel } from '../ui/Panel';
import { DiceTray } from './DiceTray';
import { PowerRollOptions } from './PowerRollOptions';

const meta: Meta = { title: 'Dice/DiceTray' };
export default meta;

export const Ready: StoryObj = {
  render: () => (
    <AtTable session={fakeSession()}>
      <DiceTray />
    </AtTable>
  ),
};

export const Reconnecting: StoryObj = {
  render: () => (
    <AtTable session={fakeSession({ status: 'reconnecting' })}>
      <DiceTray />
    </AtTable>
  ),
};

/** What the power roll button opens on phones. */
export const Options: StoryObj = {
  render: () => (
    <AtTable session={fakeSession()}>
      <Panel style={{ display: 'inline-block', padding: 16 }}>
        <PowerRollOptions onRolled={() => undefined} />
      </Panel>
    </AtTable>
  ),
};
