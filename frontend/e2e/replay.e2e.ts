import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { signIn } from './people';
import { tableOfTwo, token, type Table } from './tables';
import { test } from './test';

const bar = (page: Page) => page.getByRole('region', { name: 'Replay' });
const log = (page: Page) => page.getByRole('log');
const place = (page: Page) => page.getByRole('slider', { name: 'Place in the replay' });

/** Ilse walks, the Director speaks, Ilse walks on. */
async function playAWhile({ director, roomId, ilse }: Table): Promise<void> {
  await director.send(roomId, { type: 'MoveToken', tokenId: ilse, path: [{ x: 3, y: 2 }, { x: 4, y: 2 }] });
  await director.send(roomId, { type: 'PostMessage', text: 'The bell begins to ring' });
  await director.send(roomId, { type: 'MoveToken', tokenId: ilse, path: [{ x: 5, y: 2 }] });
}

/** Opens the session from the list of sessions. */
async function watchSession(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /History/u }).click();
  await page.getByRole('button', { name: 'Watch Session 1' }).click();
  await expect(place(page)).toBeVisible();
}

test('a session is seen again event by event, while the table stays live', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const table = await tableOfTwo(director, player);
  await playAWhile(table);

  await watchSession(player);
  await expect(token(player, 'Ilse Quillon')).toContainText('C3');
  await player.getByRole('tab', { name: /Chat/u }).click();
  await expect(log(player).getByText('The bell begins to ring')).toHaveCount(0);

  await expect(async () => {
    await player.keyboard.press('.');
    await expect(token(player, 'Ilse Quillon')).toContainText('E3', { timeout: 500 });
  }).toPass();
  await player.keyboard.press('.');
  await expect(log(player).getByText('The bell begins to ring')).toBeVisible();
  await player.keyboard.press(',');
  await expect(log(player).getByText('The bell begins to ring')).toHaveCount(0);
  await expectAccessible(player);

  await table.director.send(table.roomId, { type: 'PostMessage', text: 'Said meanwhile' });
  await expect(player.getByText('1 new')).toBeVisible();
  await expect(log(player).getByText('Said meanwhile')).toHaveCount(0);
  await player.keyboard.press('l');
  await expect(bar(player)).toBeHidden();
  await expect(token(player, 'Ilse Quillon')).toContainText('F3');
  await expect(log(player).getByText('Said meanwhile')).toBeVisible();
});

test('it plays to its end by itself, and jumps along the timeline', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const table = await tableOfTwo(director, player);
  await playAWhile(table);
  await table.director.send(table.roomId, { type: 'EndSession' });

  await watchSession(director);
  await director.keyboard.press('Space');
  await expect(token(director, 'Ilse Quillon')).toContainText('F3', { timeout: 60_000 });
  await place(director).press('Home');
  await expect(token(director, 'Ilse Quillon')).toContainText('C3');
  await place(director).press('End');
  await expect(token(director, 'Ilse Quillon')).toContainText('F3');
  await director.keyboard.press('Escape');
  await expect(bar(director)).toBeHidden();
});

test('a moment is shared in the chat and opens for the other, who may also follow', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const table = await tableOfTwo(director, player);
  await playAWhile(table);

  await watchSession(director);
  await director.getByRole('button', { name: 'Share this moment' }).click();
  await director.getByRole('menuitem', { name: 'Share in the chat' }).click();
  await log(player).getByRole('link', { name: /^Session 1, / }).click();
  await expect(bar(player)).toBeVisible();
  await expect(token(player, 'Ilse Quillon')).toContainText('C3');
  await player.getByRole('button', { name: 'Back to live' }).click();

  await director.getByRole('button', { name: 'Show the table what I watch' }).click();
  await expect(player.getByText(/shows a moment$/u)).toBeVisible();
  await player.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(bar(player)).toBeVisible();
  await place(director).press('End');
  await expect(token(player, 'Ilse Quillon')).toContainText('F3');
  await expectAccessible(director);
});

test('a bookmark is one’s own, and leads back', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const table = await tableOfTwo(director, player);
  await playAWhile(table);

  await watchSession(player);
  await place(player).press('End');
  await player.keyboard.press('b');
  await player.getByRole('textbox', { name: 'Bookmark this moment as' }).fill('At the door');
  await player.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(player.getByRole('textbox', { name: 'Bookmark this moment as' })).toBeHidden();
  await place(player).press('Home');
  await expect(token(player, 'Ilse Quillon')).toContainText('C3');
  await player.getByRole('button', { name: /At the door/u }).first().click();
  await expect(token(player, 'Ilse Quillon')).toContainText('F3');

  await watchSession(director);
  await expect(director.getByRole('list', { name: 'What happened' })).toBeVisible();
  await expect(director.getByText('At the door')).toHaveCount(0);
});

test('a Director sees the past as a player saw it, and no player may', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, vask, director: server } = await tableOfTwo(director, player);
  await server.send(roomId, { type: 'HideToken', tokenId: vask });
  const { seq } = await server.table(roomId);

  await director.goto(`/rooms/${roomId}/moments/${seq}`);
  await expect(token(director, 'Vask')).toBeAttached();
  await director.getByRole('button', { name: /As seen by/u }).click();
  await director.getByRole('option', { name: 'Player One' }).click();
  await expect(director).toHaveURL(/\?as=/u);
  await expect(token(director, 'Ilse Quillon')).toBeAttached();
  await expect(token(director, 'Vask')).toHaveCount(0);

  await player.goto(`/rooms/${roomId}/moments/${seq}?as=${await server.me()}`);
  await expect(player.getByText('This moment cannot be shown')).toBeVisible();
});

test('a moment that never was says so, and leads back to the table', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId } = await tableOfTwo(director, player);
  await player.goto(`/rooms/${roomId}/moments/99999999`);
  await expect(player.getByText('This moment cannot be shown')).toBeVisible();
  await expectAccessible(player);
  await player.getByRole('alert').getByRole('button', { name: 'Back to live' }).click();
  await expect(token(player, 'Ilse Quillon')).toBeAttached();
});
