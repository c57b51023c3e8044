import { test as base } from '@playwright/test';

/** Closes the browsers people had open when a test ends: they would go on playing, and slow down the tests after it. */
export const test = base.extend<{ everyoneLeaves: void }>({
  everyoneLeaves: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
