import type { Meta, StoryObj } from '@storybook/react-vite';
import { ANNEKE, anEntry, aTable, AtTable, fakeSession, LUZ, MAREK, MEMBERS } from '../dock/fixtures';
import type { TableState } from '../table/types';
import { Panel } from '../ui/Panel';
import { Rejected } from '../wire/rejected';
import { ChatPanel } from './ChatPanel';
import { aDiceRoll, aMessage, aPowerRoll, EVENING } from './fixtures';
import { outboxOf } from './outbox';

interface Arguments {
  state: Partial<TableState>;
  width: number;
}

const meta: Meta<Arguments> = {
  title: 'Chat/ChatPanel',
  args: { state: {}, width: 376 },
  render: ({ state, width }) => (
    <AtTable session={fakeSession(state)}>
      <Panel style={{ width, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <ChatPanel />
      </Panel>
    </AtTable>
  ),
};
export default meta;

type Story = StoryObj<Arguments>;

/** Forty messages, then everything that can stand in the log. */
export const Evening: Story = { args: { state: { entries: EVENING, typing: { [LUZ]: Date.now() + 3_600_000 } } } };

export const Narrow: Story = { args: { state: { entries: EVENING }, width: 300 } };

export const AsPlayer: Story = { args: { state: { entries: EVENING.filter(({ seq }) => seq !== 65), me: LUZ } } };

export const Empty: Story = {};

export const FewMessages: Story = {
  args: { state: { entries: [anEntry(1, MAREK, aMessage('First!')), anEntry(2, ANNEKE, aMessage('Welcome to the *table*.'))] } },
};

export const OlderFailed: Story = { args: { state: { entries: EVENING, history: 'failed' } } };

export const Reconnecting: Story = { args: { state: { entries: EVENING, status: 'reconnecting' } } };

export const AsSpectator: Story = {
  args: {
    state: { entries: EVENING, me: LUZ, table: aTable({ members: MEMBERS.map((member) => ({ ...member, role: 'SPECTATOR' })) }) },
  },
};

/** Every kind of roll, one below the other. */
export const Rolls: Story = {
  args: {
    state: {
      entries: [
        aPowerRoll({ dice: [10, 9], total: 21, tier: 3, natural: true }),
        aPowerRoll({ secrecy: 'director', reason: 'Is she lying?', skilled: true, banes: 1 }),
        aPowerRoll({ edges: 2, dice: [3, 4], total: 9, tier: 2, reason: 'A very long reason that will not fit on one line of the card' }),
        aDiceRoll({ expression: '1d20', groups: [{ notation: '1d20', sides: 20, dice: [{ value: 20, fate: 'KEPT' }], sum: 20 }], total: 20 }),
        aDiceRoll({
          expression: '40d100',
          groups: [{ notation: '40d100', sides: 100, dice: Array.from({ length: 40 }, (_, i) => ({ value: 100 - i, fate: 'KEPT' })), sum: 3220 }],
          total: 3220,
        }),
      ].map((roll, index) => anEntry(index + 1, index % 2 === 0 ? MAREK : ANNEKE, roll)),
    },
  },
};

/** A message that was refused stays, and can be sent again. */
export const Refused: Story = {
  render: ({ width }) => {
    const session = fakeSession({ entries: EVENING }, () =>
      Promise.reject(new Rejected('RATE_LIMITED', 'That was a lot in a short time. Wait a moment and send it again.')),
    );
    void outboxOf(session).send({ type: 'PostMessage', text: 'The rope is tied.' }, 'The rope is tied.');
    return (
      <AtTable session={session}>
        <Panel style={{ width, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
          <ChatPanel />
        </Panel>
      </AtTable>
    );
  },
};
