import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { createRoom, signIn } from './people';
import { Server } from './server';
import { test } from './test';

test('a Director creates a room and a player joins it with the code and finds it in the lobby', async ({ browser }) => {
  const name = `Lobby ${Date.now()}`;
  const director = await signIn(browser, 'director');
  const roomId = await createRoom(director, name);
  const { inviteCode } = await (await Server.of(director)).table(roomId);

  const player = await signIn(browser, 'player1');
  await player.getByRole('textbox', { name: 'Invite code' }).fill(inviteCode.toLowerCase());
  await player.getByRole('button', { name: 'Join' }).click();
  await expect(player.getByRole('heading', { name, level: 1 })).toBeVisible();

  await player.getByRole('link', { name: 'My rooms' }).click();
  await expect(player.getByRole('heading', { name })).toBeVisible();
  await expectAccessible(player);
});

test('an invite link leads through signing in to the seat', async ({ browser }) => {
  const name = `Invited ${Date.now()}`;
  const director = await signIn(browser, 'director');
  const { inviteCode } = await (await Server.of(director)).table(await createRoom(director, name));

  const player = await signIn(browser, 'player2', `/join/${inviteCode}`);
  await expect(player.getByRole('heading', { name })).toBeVisible();
  await expectAccessible(player);
  await player.getByRole('button', { name: 'Take your seat' }).click();
  await expect(player).toHaveURL(/\/rooms\//u);
});

test('a wrong code says what to do', async ({ browser }) => {
  const player = await signIn(browser, 'player3');
  await player.getByRole('textbox', { name: 'Invite code' }).fill('ZZZZ-ZZZZ');
  await player.getByRole('button', { name: 'Join' }).click();
  await expect(player.getByRole('alert')).toContainText('No room has this code');
});

test('a reload keeps one signed in, tokens stay out of the storages, signing out ends it', async ({ browser }) => {
  const player = await signIn(browser, 'player1');
  await player.reload();
  await expect(player.getByRole('button', { name: /Account of/u })).toBeVisible();
  const stored = await player.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain('eyJ');

  await player.getByRole('button', { name: /Account of/u }).click();
  await player.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(player.getByText('You are signed out.')).toBeVisible();
  await expectAccessible(player);
  await player.getByRole('button', { name: 'Sign in' }).click();
  await expect(player.locator('#username')).toBeVisible();
});
