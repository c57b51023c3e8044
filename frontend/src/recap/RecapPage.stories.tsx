import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { AtRoom, aRecap, aTally } from './fixtures';
import RecapPage from './RecapPage';

const meta: Meta<{ recap: Api['recap'] }> = {
  title: 'recap/RecapPage',
  parameters: { layout: 'fullscreen' },
  render: ({ recap }) => (
    <AtRoom answers={{ recap }}>
      <RecapPage />
    </AtRoom>
  ),
};
export default meta;

type Story = StoryObj<{ recap: Api['recap'] }>;

export const Evening: Story = { args: { recap: () => Promise.resolve(aRecap()) } };

export const StillRunning: Story = {
  args: { recap: () => Promise.resolve(aRecap({ session: { ...aRecap().session, state: 'LIVE' } })) },
};

/** Nothing but talk. */
export const Quiet: Story = {
  args: {
    recap: () =>
      Promise.resolve(
        aRecap({ minutes: 12, scenes: [], combats: 0, rounds: 0, rolls: { count: 0, byPerson: [], dice: [], tiers: [] }, memorable: [] }),
      ),
  },
};

/** A die of many faces is shown by stretches of them. */
export const Percentiles: Story = {
  args: {
    recap: () => {
      const rolls = { ...aRecap().rolls, dice: [aTally(Array.from({ length: 100 }, (_, face) => (face * 7) % 5))] };
      return Promise.resolve(aRecap({ rolls }));
    },
  },
};

export const Loading: Story = { args: { recap: () => new Promise(() => undefined) } };

export const Failed: Story = { args: { recap: () => Promise.reject(new Rejected('SESSION_NOT_FOUND', 'There is no such session.')) } };
