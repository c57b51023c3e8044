import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { test } from './test';

test('somebody new registers and is at the lobby', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expectAccessible(page);
  const name = `guest${Date.now()}`;
  await page.getByRole('textbox', { name: 'User name' }).fill(name);
  await page.locator('#password').fill('A long enough password');
  await page.locator('#password-confirm').fill('A long enough password');
  await page.getByRole('textbox', { name: 'Name at the table' }).fill('Guest of Tests');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the room' })).toBeVisible();
});

test('a German browser is spoken to in German from the first page on', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/u);
  await expect(page.locator('#kc-login')).toHaveText(/Anmelden/u);
  await page.locator('#username').fill('player3');
  await page.locator('#password').fill('player3');
  await page.locator('#kc-login').click();
  await expect(page.getByRole('textbox', { name: 'Name des Raums' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/u);
});
