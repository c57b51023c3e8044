import type { Meta, StoryObj } from '@storybook/react-vite';
import { fakeSession } from '../dock/fixtures';
import { TableProvider } from '../table/TableContext';
import { Panel } from '../ui/Panel';
import { aPage, Searching } from './fixtures';
import SearchPanel from './SearchPanel';

const meta: Meta<{ width: number }> = {
  title: 'search/SearchPanel',
  args: { width: 376 },
  render: ({ width }) => (
    <Searching search={() => Promise.resolve(aPage())}>
      <TableProvider value={fakeSession()}>
        <Panel style={{ width, height: 780, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
          <SearchPanel />
        </Panel>
      </TableProvider>
    </Searching>
  ),
};
export default meta;

type Story = StoryObj<{ width: number }>;

export const InTheDock: Story = {};

export const Narrow: Story = { args: { width: 300 } };
