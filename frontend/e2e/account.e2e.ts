import { expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { test } from './test';

const PASSWORD = 'A long enough password';

/** A new account, signed in at the lobby. */
async function register(browser: Browser): Promise<{ page: Page; user: string }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expectAccessible(page);
  const user = `guest${Date.now()}`;
  await page.getByRole('textbox', { name: 'User name' }).fill(user);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password-confirm').fill(PASSWORD);
  await page.getByRole('textbox', { name: 'Name at the table' }).fill('Guest of Tests');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the room' })).toBeVisible();
  return { page, user };
}

test('somebody new registers and is at the lobby', async ({ browser }) => {
  await register(browser);
});

test('who deletes their account is told what goes, is signed out and cannot sign in again', async ({ browser }) => {
  const { page, user } = await register(browser);
  await page.getByRole('button', { name: 'Account of Guest of Tests' }).click();
  await page.getByRole('menuitem', { name: 'Delete my account…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete your account' });
  await expect(question).toContainText('cannot be undone');
  await expectAccessible(page);
  await expect(question.getByRole('button', { name: 'Delete my account' })).toBeDisabled();
  await question.getByRole('textbox').fill('Guest of Tests');
  await question.getByRole('button', { name: 'Delete my account' }).click();

  await page.locator('#username').fill(user);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page.getByText('Name and password do not match. Try again.')).toBeVisible();
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
