import { expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { createRoom, signIn } from './people';
import { Server } from './server';
import { test } from './test';

/** Two people at the table of a new room, both looking at its notes. */
async function tableOfTwo(browser: Browser): Promise<{ director: Page; player: Page }> {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const roomId = await createRoom(director, `Notes ${Date.now()}`);
  const { inviteCode } = await (await Server.of(director)).table(roomId);
  await player.goto(`/join/${inviteCode}`);
  await player.getByRole('button', { name: 'Take your seat' }).click();
  await player.waitForURL('**/rooms/*');
  await showNotes(director);
  await showNotes(player);
  return { director, player };
}

async function showNotes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeVisible();
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const saved = (page: Page, version: number) => expect(page.getByText(`Saved, version ${version}`)).toBeVisible();

/** Writes a note that the whole table reads, and stays in it. */
async function writeForTheTable(page: Page, title: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Who reads it: Only you' }).click();
  await page.getByText('The whole table', { exact: true }).click();
  await page.getByRole('button', { name: 'Share' }).last().click();
  await text(page).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+s');
  await saved(page, 1);
}

test('what somebody shares with the table is there for the others at once, and private notes are not', async ({ browser }) => {
  const { director, player } = await tableOfTwo(browser);
  await director.getByRole('button', { name: 'New', exact: true }).click();
  await director.getByRole('textbox', { name: 'Title' }).fill('What wakes at the third stroke');
  await director.keyboard.press('Control+s');
  await saved(director, 1);
  await director.getByRole('button', { name: 'Done' }).click();
  await director.getByRole('button', { name: 'All notes' }).click();

  await writeForTheTable(director, 'The founder’s contract', 'Whoever strikes it owes the tide a name.');

  await player.getByRole('link', { name: /The founder’s contract/u }).click();
  await expect(player.getByText('Whoever strikes it owes the tide a name.')).toBeVisible();
  await expectAccessible(player);
  await expectAccessible(director);
  await player.getByRole('button', { name: 'All notes' }).click();
  await expect(player.getByRole('link', { name: /third stroke/u })).toHaveCount(0);
});

test('two people write at once: the second sees both texts, and nothing is lost', async ({ browser }) => {
  const { director, player } = await tableOfTwo(browser);
  await writeForTheTable(director, 'Tide table', 'High water at six.');
  await player.getByRole('link', { name: /Tide table/u }).click();
  await player.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(text(player)).toContainText('High water at six.');

  await text(player).click();
  await player.keyboard.press('Control+Home');
  await player.keyboard.type('Bring a lantern. ');
  await text(director).click();
  await director.keyboard.press('Control+End');
  await director.keyboard.type(' Low water at noon.');
  await director.keyboard.press('Control+s');
  await saved(director, 2);
  await expect(player.getByText('saving shows you both texts', { exact: false })).toBeVisible();

  await player.keyboard.press('Control+s');
  await player.getByRole('button', { name: 'Look at both' }).click();
  const dialog = player.getByRole('dialog', { name: 'Two texts of one note' });
  await expect(dialog.getByRole('region', { name: 'Yours' })).toContainText('Bring a lantern.');
  await expect(dialog.getByRole('region').last()).toContainText('Low water at noon.');
  await expectAccessible(player);
  await dialog.getByRole('button', { name: 'Merge by hand' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Both together' })).toHaveValue(/Bring a lantern\.[^]*Low water at noon\./u);
  await dialog.getByRole('button', { name: 'Save the merged text' }).click();
  await saved(player, 3);
  await expect(text(director)).toContainText('Bring a lantern.');

  await player.getByRole('button', { name: 'Done' }).click();
  await player.getByRole('button', { name: 'More', exact: true }).click();
  await player.getByRole('menuitem', { name: 'History' }).click();
  await expect(player.getByRole('list', { name: 'Versions, newest first' }).getByRole('button')).toHaveCount(3);
});

test('a dropped connection, and even a closed page, lose no word', async ({ browser }) => {
  const { director } = await tableOfTwo(browser);
  await writeForTheTable(director, 'Tide table', 'High water at six.');

  await director.context().setOffline(true);
  await text(director).click();
  await director.keyboard.press('Control+End');
  await director.keyboard.type(' Low water at noon.');
  await director.keyboard.press('Control+s');
  await expect(director.getByText('It is saved as soon as the server answers.', { exact: false })).toBeVisible();
  await director.context().setOffline(false);
  await saved(director, 2);

  // written, not saved, and the page is gone
  await director.keyboard.type(' Slack at three.');
  await expect(director.getByText('Kept on this device')).toBeVisible();
  await director.reload();
  await expect(director.getByRole('heading', { name: 'Tide table' })).toBeVisible();
  await expect(director.getByText('High water at six. Low water at noon. Slack at three.')).toBeVisible();
});

test('a note is written with two brackets and keys alone, and brought back from its history', async ({ browser }) => {
  const { director } = await tableOfTwo(browser);
  await writeForTheTable(director, 'The gate', 'It is shut.');
  await director.getByRole('button', { name: 'Done' }).press('Enter');
  await director.getByRole('button', { name: 'All notes' }).press('Enter');
  await director.getByRole('button', { name: 'New', exact: true }).press('Enter');
  await director.keyboard.type('Harbour');
  await text(director).focus();
  await director.keyboard.type('# Watch\n- [[gat');
  await expect(director.getByRole('option', { name: /The gate/u })).toBeVisible();
  await director.keyboard.press('Enter');
  await director.keyboard.type('at night');
  await expectAccessible(director);
  await director.keyboard.press('Control+s');
  await saved(director, 1);
  await director.keyboard.press('Escape');
  await expect(text(director)).toBeHidden();
  await director.getByRole('link', { name: 'The gate' }).click();
  await expect(director.getByText('It is shut.')).toBeVisible();

  await director.getByRole('button', { name: 'Edit', exact: true }).click();
  await text(director).fill('It is open.');
  await director.keyboard.press('Control+s');
  await saved(director, 2);
  await director.getByRole('button', { name: 'Done' }).click();
  await director.getByRole('button', { name: 'More', exact: true }).click();
  await director.getByRole('menuitem', { name: 'History' }).click();
  await expect(director.locator('ins')).toContainText('open');
  await director.getByRole('button', { name: /wrote it/u }).click();
  await director.getByRole('button', { name: 'Bring back' }).click();
  await expect(director.getByText('It is shut.')).toBeVisible();
});

test('nothing of a note runs', async ({ browser }) => {
  const { director, player } = await tableOfTwo(browser);
  const alarms: string[] = [];
  player.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  player.on('request', (request) => void (request.url().includes('evil.example') && alarms.push(request.url())));
  await director.getByRole('button', { name: 'New', exact: true }).click();
  await director.getByRole('textbox', { name: 'Title' }).fill('<img src=x onerror=alert(1)>');
  await director.getByRole('button', { name: 'Who reads it: Only you' }).click();
  await director.getByText('The whole table', { exact: true }).click();
  await director.getByRole('button', { name: 'Share' }).last().click();
  await director.getByRole('button', { name: 'Edit as Markdown' }).click();
  await text(director).fill(
    '<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n[a link](javascript:alert(1)) ![a picture](https://evil.example/p.png)\n\n<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  );
  await director.keyboard.press('Control+s');
  await saved(director, 1);

  await player.getByRole('link', { name: /onerror/u }).click();
  await expect(player.getByText('<script>alert(1)</script>', { exact: false }).first()).toBeVisible();
  await player.getByText('a link', { exact: true }).click();
  await player.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(text(player)).toContainText('alert(1)');
  expect(alarms).toEqual([]);
});
