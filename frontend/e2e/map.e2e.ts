import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { createRoom, signIn } from './people';
import { Server } from './server';
import { test } from './test';

/** A map of 20 × 12 squares of 50 pixels whose lines begin 7 pixels from the left and 11 from the top. */
async function drawnMap(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1007;
    canvas.height = 611;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('The browser draws nothing');
    pen.fillStyle = '#334';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#778';
    for (let x = 7; x < canvas.width; x += 50) pen.fillRect(x, 0, 1, canvas.height);
    for (let y = 11; y < canvas.height; y += 50) pen.fillRect(0, y, canvas.width, 1);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function choose(page: Page, button: Locator, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'image/png', buffer });
}

test('a Director uploads a map, lines the grid up with it, and the players see it', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const roomId = await createRoom(director, `Map ${Date.now()}`);
  const server = await Server.of(director);
  await director.getByRole('button', { name: 'Upload a map' }).click();
  const upload = director.getByRole('button', { name: 'Choose a map' });

  await choose(director, upload, 'broken.png', Buffer.from('no image at all'));
  await expect(director.getByRole('alert')).toContainText('no PNG, JPEG or WebP image');

  await choose(director, upload, 'Sunken Bellhouse 20x12.png', await drawnMap(director));
  await expect(director.getByRole('button', { name: 'Choose another image' })).toBeVisible();
  await director.getByRole('button', { name: 'Add and line up grid' }).click();
  await expectAccessible(director);

  await director.getByRole('textbox', { name: 'Side of a square (pixels)' }).fill('50');
  await director.getByRole('textbox', { name: 'From the left' }).fill('7');
  const top = director.getByRole('textbox', { name: 'From the top' });
  await top.fill('0');
  await top.press('Enter');
  const push = director.getByRole('button', { name: 'Move the grid' });
  for (let half = 0; half < 22; half += 1) await push.press('ArrowDown');
  await director.getByRole('button', { name: 'Save grid' }).click();

  await expect.poll(async () => (await server.table(roomId)).scene?.grid).toEqual({ squareSize: 50, offsetX: 7, offsetY: 11 });
});

test('the grid is dragged onto the lines of the map', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const roomId = await createRoom(director, `Drag ${Date.now()}`);
  const server = await Server.of(director);
  await director.getByRole('button', { name: 'Upload a map' }).click();
  await choose(director, director.getByRole('button', { name: 'Choose a map' }), 'cellar.png', await drawnMap(director));
  await director.getByRole('button', { name: 'Add and line up grid' }).click();
  const corner = director.getByRole('button', { name: 'Move the grid' });
  const from = await corner.boundingBox();
  if (from === null) throw new Error('The handle is not on the screen');

  await director.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await director.mouse.down();
  await director.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 9, { steps: 4 });
  await director.mouse.up();
  await director.getByRole('button', { name: 'Save grid' }).click();

  await expect.poll(async () => (await server.table(roomId)).scene?.grid?.offsetX ?? 0).toBeGreaterThan(0);
});
