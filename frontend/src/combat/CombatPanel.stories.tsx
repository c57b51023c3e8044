import type { Meta, StoryObj } from '@storybook/react-vite';
import { aTable, AtTable, COMBAT, fakeSession, LUZ, TOKENS } from '../dock/fixtures';
import type { TableState } from '../table/types';
import { Panel } from '../ui/Panel';
import type { CombatView } from '../wire/types';
import { CombatPanel } from './CombatPanel';

const meta: Meta<{ state: Partial<TableState> }> = {
  title: 'Combat/CombatPanel',
  args: { state: {} },
  render: ({ state }) => (
    <AtTable session={fakeSession(state)}>
      <Panel style={{ width: 376, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
        <CombatPanel />
      </Panel>
    </AtTable>
  ),
};
export default meta;

type Story = StoryObj<{ state: Partial<TableState> }>;

const { currentTokenId: _, ...choosing } = COMBAT;
const visibleTokens = TOKENS.filter(({ hidden }) => !hidden);

function withCombat(combat: CombatView): TableState['table'] {
  return aTable({ combat });
}

export const Running: Story = { args: { state: { table: withCombat(COMBAT) } } };

export const SideChooses: Story = { args: { state: { table: withCombat(choosing) } } };

/** What a player sees: the hidden wisp is simply not there. */
export const PlayerChooses: Story = {
  args: {
    state: {
      me: LUZ,
      table: aTable({
        scene: { ...aTable().scene!, tokens: visibleTokens },
        combat: { ...choosing, combatants: choosing.combatants.filter(({ tokenId }) => tokenId !== 'wisp') },
      }),
    },
  },
};

export const Initiative: Story = {
  args: {
    state: {
      table: withCombat({
        ...COMBAT,
        mode: 'INITIATIVE',
        combatants: COMBAT.combatants.map((combatant, index) => ({ ...combatant, initiative: 22 - 3 * index })),
        acted: ['ilse', 'tamsin', 'brannoch', 'oshe'],
      }),
    },
  },
};

export const Starting: Story = {};

export const NoCombatForPlayer: Story = { args: { state: { me: LUZ } } };

export const NoTokens: Story = { args: { state: { table: aTable({ scene: { ...aTable().scene!, tokens: [] } }) } } };
