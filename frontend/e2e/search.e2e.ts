import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { signIn } from './people';
import { Server } from './server';
import { seat, tableOfTwo } from './tables';
import { test } from './test';

/** The index follows what is said within seconds; the first start of its node takes longer. */
const INDEXED = { timeout: 60_000 };

const box = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => box(page).getByRole('combobox');
const hits = (page: Page) => box(page).getByRole('option');

/** Opens the box and searches until there are so many hits. */
async function search(page: Page, text: string, count: number): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(async () => {
    await field(page).fill('');
    await field(page).fill(text);
    await expect(hits(page)).toHaveCount(count, { timeout: 2_000 });
  }).toPass(INDEXED);
}

test('what was said is found as one types, and a hit opens its moment', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, ilse, director: server } = await tableOfTwo(director, player);
  await server.send(roomId, { type: 'PostMessage', text: 'Nobody touched the harbour bell' });
  await server.send(roomId, { type: 'MoveToken', tokenId: ilse, path: [{ x: 3, y: 2 }] });
  await server.send(roomId, { type: 'PostMessage', text: 'Said much later' });

  await search(player, 'harbur bel', 1);
  await expect(hits(player).locator('mark').first()).toHaveText(/harbour/iu);
  await expect(box(player).getByRole('status').filter({ hasText: '1 hit' })).toBeVisible();
  await expectAccessible(player);

  await player.keyboard.press('Enter');
  await expect(player).toHaveURL(/\/moments\/\d+$/u);
  await expect(box(player)).toBeHidden();
  await expect(player.getByRole('log').getByText('Nobody touched the harbour bell')).toBeVisible();
  await expect(player.getByRole('log').getByText('Said much later')).toHaveCount(0);
});

test('a whisper is found by its two ends and by nobody else', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const whispered = await signIn(browser, 'player1');
  const third = await signIn(browser, 'player2');
  const { roomId, director: server } = await tableOfTwo(director, whispered);
  await seat(third, server, roomId);
  const to = await (await Server.of(whispered)).me();
  await server.send(roomId, { type: 'PostMessage', text: 'The lantern is a lure', to: [to] });
  await server.send(roomId, { type: 'PostMessage', text: 'The lantern burns' });

  await search(director, 'lantern', 2);
  await search(whispered, 'lantern', 2);
  await search(third, 'lantern', 1);
  await expect(hits(third)).toContainText('The lantern burns');
  await field(third).fill('lure');
  await expect(box(third).getByText('Nothing found for “lure”')).toBeVisible();
});

test('filters narrow down, and the dock searches the same room', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, director: server } = await tableOfTwo(director, player);
  await server.send(roomId, { type: 'PostMessage', text: 'Ilse, the cistern waits' });
  await server.send(roomId, { type: 'AddScene', sceneId: randomUUID(), name: 'Cistern below', width: 8, height: 8 });

  await search(director, 'cistern', 2);
  await box(director).getByText('Scenes', { exact: true }).click();
  await expect(hits(director)).toHaveCount(1);
  await expect(hits(director)).toContainText('Cistern below');
  await director.keyboard.press('Escape');
  await expect(box(director)).toBeHidden();

  // a scene that is only prepared is the Director's
  await player.getByRole('tab', { name: /Search/u }).click();
  await player.getByRole('combobox', { name: /^Search/u }).fill('cistern');
  await expect(player.getByRole('option')).toHaveCount(1);
  await expectAccessible(player);
});

test('a slash opens the box when nobody types, also in the lobby', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  await director.getByRole('heading', { level: 1 }).waitFor();
  await director.keyboard.press('/');
  await expect(field(director)).toBeFocused();
  await expectAccessible(director);
  await director.keyboard.press('Escape');
  await expect(box(director)).toBeHidden();

  const name = director.getByRole('textbox', { name: 'Name of the room' });
  await name.pressSequentially('Either/or');
  await expect(name).toHaveValue('Either/or');
  await expect(box(director)).toBeHidden();
});
