import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { ANNEKE, aTable, COMBAT, LUZ, OTTILIE, PRIYA } from '../dock/fixtures';
import { TableProvider } from '../table/TableContext';
import { coverArea, revealArea } from '../table/fog';
import type { TableState } from '../table/types';
import { ApiProvider } from '../wire/ApiContext';
import type { TableView } from '../wire/types';
import { Board } from './Board';
import { crowdedScene, livingSession, noPictures } from './fixtures';

const meta: Meta<{ state: Partial<TableState> }> = {
  title: 'Board',
  parameters: { layout: 'fullscreen' },
  render: ({ state }) => <AtBoard state={state} />,
};
export default meta;

type Story = StoryObj<{ state: Partial<TableState> }>;

function AtBoard({ state }: { state: Partial<TableState> }) {
  const [session] = useState(() => livingSession(state));
  return (
    <ApiProvider value={noPictures()}>
      <TableProvider value={session}>
        <Board />
      </TableProvider>
    </ApiProvider>
  );
}

function withFog(table: TableView): TableView {
  if (table.scene === undefined) return table;
  const covered = coverArea(table.scene.fog, { x: 0, y: 0, width: 32, height: 20 });
  const fog = revealArea(revealArea(covered, { x: 8, y: 2, width: 12, height: 13 }), { x: 3, y: 6, width: 6, height: 5 });
  return { ...table, scene: { ...table.scene, fog } };
}

/** Others point and drag; it is Wend's turn. */
export const Director: Story = {
  args: {
    state: {
      me: ANNEKE,
      table: withFog(aTable({ combat: COMBAT })),
      cursors: { [PRIYA]: { sceneId: 'bellhouse', x: 17.6, y: 5.1, at: Date.now() } },
      drags: {
        oshe: {
          by: OTTILIE,
          at: Date.now(),
          path: [
            { x: 8, y: 8 },
            { x: 8, y: 9 },
          ],
        },
      },
    },
  },
};

export const Player: Story = { args: { state: { me: LUZ, table: withFog(aTable({ combat: COMBAT })) } } };

export const FiveHundredTokens: Story = { args: { state: { table: aTable({ scene: crowdedScene() }) } } };

export const NothingShown: Story = { args: { state: { me: LUZ, table: withoutScene(aTable()) } } };

export const NothingPrepared: Story = { args: { state: { table: withoutScene(aTable()) } } };

function withoutScene({ scene: _shown, ...table }: TableView): TableView {
  return table;
}
