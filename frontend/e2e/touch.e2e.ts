import { expect, type CDPSession, type Page } from '@playwright/test';
import { signIn } from './people';
import { tableOfTwo, token } from './tables';
import { test } from './test';

/** Drags with one finger. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  }
  await touch('touchEnd', []);
}

test('a finger drags a token on a phone', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const phone = await signIn(browser, 'player1', '/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await tableOfTwo(director, phone, { width: 9, height: 9, size: 5 });
  const before = await token(director, 'Ilse Quillon').innerText();

  const sheet = await phone.evaluate(() => Number.parseFloat(document.documentElement.style.getPropertyValue('--sheet-inset')));
  const middle = { x: 390 / 2, y: (844 - sheet) / 2 };
  await drag(phone, middle, { x: middle.x + 60, y: middle.y });

  await expect(token(director, 'Ilse Quillon')).not.toHaveText(before);
});

test('the lobby of a phone is not wider than the phone', async ({ browser }) => {
  const phone = await signIn(browser, 'player3', '/', { viewport: { width: 390, height: 844 }, locale: 'de-DE', hasTouch: true, isMobile: true });
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();

  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
