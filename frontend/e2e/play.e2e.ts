import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { signIn } from './people';
import { seat, tableOfTwo, token } from './tables';
import { test } from './test';

const log = (page: Page) => page.getByRole('log');

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

test('a whisper reaches its two ends and nobody else, and Markdown shows', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const other = await signIn(browser, 'player2');
  const { roomId, director: server } = await tableOfTwo(director, player);
  await seat(other, server, roomId);

  await say(player, '/w "Director" The bell is *cracked*');
  await say(player, 'Good evening, **all**');

  await expect(log(director).getByText('The bell is cracked')).toBeVisible();
  await expect(log(director).locator('em', { hasText: 'cracked' })).toBeVisible();
  await expect(log(other).locator('strong', { hasText: 'all' })).toBeVisible();
  await expect(log(other).getByText('The bell is')).toHaveCount(0);
  await expect(log(player).getByText('The bell is cracked')).toHaveCount(1);
});

test('dice fall the same for everyone, and what cannot be rolled says why', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  await tableOfTwo(director, player);

  await say(player, '/roll 4d6kh3+2 # Might of the bell');
  const total = /Total (\d+)/u;
  const rolled = log(player).getByLabel(total).or(log(player).getByText(total)).first();
  await expect(rolled).toBeAttached();
  const text = await log(player).getByRole('article').last().innerText();
  await expect(log(director).getByRole('article').last()).toContainText('Might of the bell');
  expect((await log(director).getByRole('article').last().innerText()).match(/\d+/gu)).toEqual(text.match(/\d+/gu));

  await player.keyboard.press('Escape');
  await player.getByRole('button', { name: 'Power roll', exact: true }).click();
  await expect(log(director).getByRole('article', { name: 'Power roll by Player One' })).toContainText('Rolled by the server');

  await say(player, '/roll 999999d999999');
  await expect(player.getByRole('alert').first()).toBeVisible();
  await expectAccessible(player);
});

test('out of turn a token goes back with the reason, and in turn it goes', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  await tableOfTwo(director, player);

  await director.getByRole('tab', { name: /Combat/u }).click();
  await director.getByText('Initiative', { exact: true }).click();
  await director.getByRole('textbox', { name: 'Initiative of Vask' }).fill('15');
  await director.getByRole('textbox', { name: 'Initiative of Ilse Quillon' }).fill('9');
  await director.getByRole('button', { name: 'Start combat' }).click();
  await expect(director.getByText('Vask’s turn').first()).toBeVisible();

  const before = await token(player, 'Ilse Quillon').innerText();
  await token(player, 'Ilse Quillon').focus();
  await player.keyboard.press('ArrowRight');
  await player.keyboard.press('Enter');
  await expect(player.getByText(/not .*turn/iu).first()).toBeVisible();
  await expect(token(player, 'Ilse Quillon')).toHaveText(before);

  await director.getByRole('button', { name: 'End turn' }).click();
  await expect(player.getByText('Your turn: Ilse Quillon').first()).toBeVisible();
  await token(player, 'Ilse Quillon').focus();
  await player.keyboard.press('ArrowRight');
  await player.keyboard.press('Enter');
  await expect(token(director, 'Ilse Quillon')).not.toHaveText(before);
  await expectAccessible(director);
});
