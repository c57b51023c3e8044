import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { createRoom, signIn } from './people';
import { tableOfTwo, token } from './tables';
import { test } from './test';

test('a player moves a token by keyboard and the Director sees it', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  await tableOfTwo(director, player);
  await expect(token(player, 'Ilse Quillon')).toBeAttached();
  const before = await token(director, 'Ilse Quillon').innerText();

  await token(player, 'Ilse Quillon').focus();
  await player.keyboard.press('ArrowRight');
  await player.keyboard.press('Enter');

  await expect(token(director, 'Ilse Quillon')).not.toHaveText(before);
  await expectAccessible(director);
  await expectAccessible(player);
});

test('a lost connection shows within two seconds, and afterwards nothing is missed', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const { roomId, director: server } = await tableOfTwo(director, player);
  await expect(player.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();

  await player.context().setOffline(true);
  await expect(player.getByText('Connection lost.')).toBeVisible({ timeout: 2_000 });
  await server.send(roomId, { type: 'PostMessage', text: 'Said while you were away' });
  await player.context().setOffline(false);

  await expect(player.getByText('Connection lost.')).toBeHidden();
  await expect(player.getByRole('log').getByText('Said while you were away')).toHaveCount(1);
});

test('the keys are told behind a question mark', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  await createRoom(director, `Keys ${Date.now()}`);
  await director.keyboard.press('?');
  await expect(director.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(director);
  await director.keyboard.press('Escape');
  await expect(director.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});
