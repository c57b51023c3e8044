import { expect, test } from '@playwright/test';

/** How long a session is watched at the highest speed. */
const SECONDS = 30;

/**
 * How evenly a long session plays at 16×, in the room that `perf/run replay` made and printed. What a viewer would call a
 * stutter is a pause between two frames of the browser; nothing is asserted about it.
 */
test('playback at 16×', async ({ page }) => {
  await page.goto(`/rooms/${process.env.ROOM ?? ''}`);
  await page.locator('#username').fill('perf-0');
  await page.locator('#password').fill('perf-0-Secret1');
  await page.locator('#kc-login').click();
  await page.waitForURL('**/rooms/*');
  await page.getByRole('tab', { name: /History/u }).click();
  await page.getByRole('button', { name: /^Watch Session/u }).first().click();
  const place = page.getByRole('slider', { name: 'Place in the replay' });
  await expect(place).toBeVisible();
  await page.getByRole('radio', { name: '16×' }).click();
  await page.getByRole('tab', { name: /Chat/u }).click();
  await place.press('Home');
  await page.keyboard.press('Space');

  const pauses = await page.evaluate(pausesBetweenFrames, SECONDS * 1_000);
  const sorted = pauses.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  const long = pauses.filter((pause) => pause > 100).length;
  process.stdout.write(
    `playback at 16×, ${SECONDS} s: ${pauses.length} frames, pauses p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ` +
      `max ${at(1)} ms; ${long} over 100 ms\n`,
  );
});

/** Runs in the page. */
async function pausesBetweenFrames(milliseconds: number): Promise<number[]> {
  const pauses: number[] = [];
  const start = performance.now();
  let last = start;
  while (last - start < milliseconds) {
    const now = await new Promise<number>((resolve) => {
      requestAnimationFrame(resolve);
    });
    pauses.push(now - last);
    last = now;
  }
  return pauses;
}
