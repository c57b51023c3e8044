import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { AtRoom } from '../recap/fixtures';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import { ExportDialog } from './ExportDialog';
import type { Export } from './types';

beforeAll(() => startI18n('en'));

const READY: Export = { id: 'x1', scope: 'CHAT', format: 'JSONL', state: 'READY', progress: 1, createdAt: '2026-11-22T12:00:00Z', size: 2_000 };

function open(answers: Partial<Api>, sessionId?: string) {
  render(
    <AtRoom answers={answers}>
      <ExportDialog roomId="room" {...(sessionId !== undefined && { sessionId })} isOpen onOpenChange={() => undefined} />
    </AtRoom>,
  );
  return userEvent.setup();
}

describe('exports', () => {
  test('are asked for as chosen, and listed when they run', async () => {
    const running: Export = { ...READY, scope: 'SESSION', format: 'MARKDOWN', state: 'RUNNING', progress: 0.25 };
    const startExport = vi.fn<Api['startExport']>(() => Promise.resolve(running));
    const exports = vi.fn<Api['exports']>().mockResolvedValueOnce([]).mockResolvedValue([running]);
    const user = open({ startExport, exports }, 's14');
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    await user.click(screen.getByRole('button', { name: 'Start the export' }));
    expect(startExport).toHaveBeenCalledWith('room', { scope: 'SESSION', sessionId: 's14', format: 'MARKDOWN' });
    expect((await screen.findByRole('progressbar', { name: /A session as Markdown/u })).getAttribute('aria-valuenow')).toBe('25');
  });

  test('that are refused say why', async () => {
    const user = open({ startExport: () => Promise.reject(new Rejected('STORAGE_FULL', 'full')) });
    await user.click(screen.getByRole('button', { name: 'Start the export' }));
    expect((await screen.findByRole('alert')).textContent).toBe("The server's disk is full; nothing was stored.");
  });

  test('are fetched with the token and saved under a name of their own', async () => {
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.href} ${this.download}`);
    });
    const exportFile = vi.fn<Api['exportFile']>(() => Promise.resolve(new Blob(['{}'])));
    const user = open({ exports: () => Promise.resolve([READY]), exportFile });
    await user.click(await screen.findByRole('button', { name: 'Download' }));
    await waitFor(() => expect(saved).toEqual(['blob:file dsvtt-chat-2026-11-22.jsonl']));
    expect(exportFile).toHaveBeenCalledWith('room', 'x1');
  });

  test('can be deleted', async () => {
    const deleteExport = vi.fn<Api['deleteExport']>(() => Promise.resolve());
    const exports = vi.fn<Api['exports']>().mockResolvedValueOnce([READY]).mockResolvedValue([]);
    const user = open({ exports, deleteExport });
    await user.click(await screen.findByRole('button', { name: 'Delete: The chat as JSONL' }));
    expect(await screen.findByText('None yet.')).toBeTruthy();
    expect(deleteExport).toHaveBeenCalledWith('room', 'x1');
  });
});
