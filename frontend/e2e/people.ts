import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** The accounts of the embedded profile; the password is the name. */
export type SampleAccount = 'director' | 'player1' | 'player2' | 'player3' | 'admin';

/** Opens a browser of their own for somebody and signs them in; `path` is where they want to go, `device` what they hold. */
export async function signIn(browser: Browser, account: SampleAccount, path = '/', device: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('#username').fill(account);
  await page.locator('#password').fill(account);
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/auth') && url.pathname !== '/signed-in');
  return page;
}

/** Creates a room as its Director; tells its id. */
export async function createRoom(page: Page, name: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Name of the room' }).fill(name);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL('**/rooms/*');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
