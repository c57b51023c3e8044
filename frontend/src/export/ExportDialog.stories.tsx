import type { Meta, StoryObj } from '@storybook/react-vite';
import { AtRoom } from '../recap/fixtures';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { ExportDialog } from './ExportDialog';
import type { Export } from './types';

const DONE: Export = {
  id: 'a',
  scope: 'ROOM',
  format: 'HTML',
  state: 'READY',
  progress: 1,
  createdAt: '2026-11-22T18:20:00Z',
  size: 8_410_000,
};

const meta: Meta<{ exports: Api['exports'] }> = {
  title: 'export/ExportDialog',
  render: ({ exports }) => (
    <AtRoom answers={{ exports, startExport: () => Promise.reject(new Rejected('TOO_MANY_EXPORTS', 'Two of yours are running.')) }}>
      <ExportDialog roomId="room" isOpen onOpenChange={() => undefined} />
    </AtRoom>
  ),
};
export default meta;

type Story = StoryObj<{ exports: Api['exports'] }>;

export const Some: Story = {
  args: {
    exports: () =>
      Promise.resolve([
        { ...DONE, id: 'b', scope: 'SESSION', format: 'MARKDOWN', state: 'RUNNING', progress: 0.42 },
        DONE,
        { ...DONE, id: 'c', scope: 'CHAT', format: 'JSONL', state: 'FAILED', progress: 0.9 },
      ]),
  },
};

export const None: Story = { args: { exports: () => Promise.resolve([]) } };

export const Loading: Story = { args: { exports: () => new Promise(() => undefined) } };

export const Failed: Story = { args: { exports: () => Promise.reject(new Rejected('UNAVAILABLE', 'no answer')) } };
