import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { signIn } from './people';
import { tableOfTwo } from './tables';
import { test } from './test';

test('when a session ends its recap is offered, with who was there and how the dice fell', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, director: server } = await tableOfTwo(director, player);
  await server.send(roomId, { type: 'RollDice', expression: '5d6', secrecy: 'public' });
  await expect(player.getByRole('log').getByRole('heading', { name: '5d6' })).toBeVisible();
  await server.send(roomId, { type: 'EndSession' });

  await player.getByRole('button', { name: 'See the recap' }).click();
  await expect(player).toHaveURL(/\/sessions\/[^/]+\/recap$/u);
  await expect(player.getByRole('heading', { level: 1, name: 'Session 1' })).toBeVisible();
  await expect(player.getByRole('listitem').filter({ hasText: 'Player One' })).toBeVisible();
  await expect(player.getByRole('img', { name: /^d6: 5 rolled/u })).toBeVisible();
  await player.getByText('As a table').click();
  await expect(player.getByRole('rowheader')).toHaveCount(6);
  await expectAccessible(player);

  await player.getByRole('link', { name: 'Sunken Bellhouse' }).click();
  await expect(player).toHaveURL(/\/moments\/\d+$/u);
});

test('a session goes home as a file, without what one may not see', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, director: server } = await tableOfTwo(director, player);
  await server.send(roomId, { type: 'PostMessage', text: 'The bell rings for all' });
  await server.send(roomId, { type: 'PostMessage', text: 'Note to myself: a lock', to: [await server.me()] });
  await server.send(roomId, { type: 'EndSession' });

  await player.getByRole('button', { name: 'See the recap' }).click();
  await player.getByRole('button', { name: 'Export the session' }).click();
  const dialog = player.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Markdown' }).click();
  await dialog.getByRole('button', { name: 'Start the export' }).click();
  await expectAccessible(player);
  const downloading = player.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^dsvtt-session-.*\.md$/u);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('The bell rings for all');
  expect(text).not.toContain('a lock');

  await dialog.getByRole('button', { name: /^Delete/u }).click();
  await expect(dialog.getByText('None yet.')).toBeVisible();
});
