import type { Meta, StoryObj } from '@storybook/react-vite';
import { MemoryRouter } from 'react-router';
import { Rejected, UNREACHABLE } from '../wire/rejected';
import AdminPage from './AdminPage';
import { aPath, aStatus, AtServer, troubledStatus } from './fixtures';
import type { ServerStatus } from './types';

/** The status page with a server made up for the story. */
function AtAdmin({ status }: { status: () => Promise<ServerStatus> }) {
  return (
    <MemoryRouter>
      <AtServer answers={{ serverStatus: status, requestPath: () => Promise.resolve(aPath()) }}>
        <AdminPage />
      </AtServer>
    </MemoryRouter>
  );
}

const meta: Meta<typeof AtAdmin> = { title: 'Server status', component: AtAdmin, parameters: { layout: 'fullscreen' } };
export default meta;

type Story = StoryObj<typeof AtAdmin>;

export const Well: Story = { args: { status: () => Promise.resolve(aStatus()) } };
export const Troubled: Story = { args: { status: () => Promise.resolve(troubledStatus()) } };
export const Loading: Story = { args: { status: () => new Promise(() => {}) } };
export const Refused: Story = { args: { status: () => Promise.reject(new Rejected('FORBIDDEN', 'no')) } };
export const Failed: Story = { args: { status: () => Promise.reject(new Rejected(UNREACHABLE, 'no')) } };
