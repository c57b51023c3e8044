import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { signIn } from './people';
import { Server } from './server';
import { test } from './test';

test('an administrator sees how the server is, and that the way to it is good', async ({ browser }) => {
  const admin = await signIn(browser, 'admin');
  await admin.getByRole('button', { name: /Account of/u }).click();
  await admin.getByRole('menuitem', { name: 'Server status' }).click();

  await expect(admin.getByRole('heading', { name: 'Server status', level: 1 })).toBeVisible();
  const parts = admin.getByRole('region', { name: 'What it leans on' });
  // events are in the database, or in Axon Server
  for (const part of [/Event store|Axon Server/u, 'Read database', 'Search', 'Sign-in']) {
    await expect(parts.getByRole('listitem').filter({ hasText: part })).toContainText('Answers');
  }
  const path = admin.getByRole('region', { name: 'The way from your browser' });
  await expect(path.getByRole('listitem').filter({ hasText: 'Live connection' })).toContainText('Good');
  await expect(path.getByText('Broken')).toHaveCount(0);
  await expectAccessible(admin);
});

test('an administrator has a view made anew', async ({ browser }) => {
  const admin = await signIn(browser, 'admin', '/admin');
  const view = admin.getByRole('region', { name: 'Views of the events' }).getByRole('listitem').filter({ hasText: 'room-directory' });
  const before = Number(/generation (\d+)/u.exec((await view.textContent()) ?? '')?.[1]);

  await view.getByRole('button', { name: 'Make anew: room-directory' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Make anew' }).click();

  await expect(view).toContainText(`generation ${before + 1}`, { timeout: 30_000 });
  await expect(view).toContainText('Live');
});

test('a player finds no link to it and is refused by page and server', async ({ browser }) => {
  const player = await signIn(browser, 'player1');
  await player.getByRole('button', { name: /Account of/u }).click();
  await expect(player.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expect(player.getByRole('menuitem', { name: 'Server status' })).toHaveCount(0);
  await player.keyboard.press('Escape');

  const server = await Server.of(player);
  for (const path of ['/api/admin/status', '/api/admin/path', '/actuator/prometheus']) expect(await server.status(path)).toBe(403);

  const other = await signIn(browser, 'player2', '/admin');
  await expect(other.getByText('This page is for administrators')).toBeVisible();
  await expect(other.getByRole('region')).toHaveCount(0);
  await expectAccessible(other);
});
