import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { createRoom, signIn } from './people';
import { Server } from './server';
import { seat } from './tables';
import { test } from './test';

interface Message {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody outside, who takes everything. */
async function receiver(): Promise<{ url: string; messages: Message[]; server: HttpServer }> {
  const messages: Message[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      messages.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, messages, server };
}

function isGenuine({ headers, body }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

test('a Director adds a webhook, sees it refused for leading nowhere public, and removes it; players see none of it', async ({ browser }) => {
  const director = await signIn(browser, 'director');
  const player = await signIn(browser, 'player1');
  const roomId = await createRoom(director, `Webhooks ${Date.now()}`);
  await seat(player, await Server.of(director), roomId);
  const outside = await receiver();
  try {
    await director.setViewportSize({ width: 390, height: 600 }); // where the dialog has to scroll
    await director.getByRole('tab', { name: 'People' }).click();
    await director.getByRole('button', { name: 'Webhooks…' }).click();
    await director.getByRole('button', { name: 'Add a webhook' }).click();
    await director.getByRole('textbox', { name: 'Address' }).fill(outside.url);
    await expectAccessible(director);
    await director.getByRole('button', { name: 'Add a webhook' }).click();
    const secret = await director.getByRole('textbox', { name: 'Secret' }).inputValue();
    expect(secret).toMatch(/^whsec_.{44}$/u);
    await director.getByRole('button', { name: 'Test', exact: true }).click();
    await director.getByText('Deliveries').click();
    // a server that allows it sends there; as it comes, it sends nowhere but to the internet
    if (process.env.ALLOWS_PRIVATE_WEBHOOKS === 'true') {
      await expect(director.getByText(/Test · delivered \(204\)/u)).toBeVisible();
      await (await Server.of(player)).send(roomId, { type: 'PostMessage', text: 'Well met' });
      await expect.poll(() => outside.messages.map(({ body }) => body).join('\n')).toContain('Well met');
      expect(outside.messages.every((message) => isGenuine(message, secret))).toBe(true);
    } else {
      await expect(director.getByText(/Test · address not allowed/u).first()).toBeVisible();
      expect(outside.messages).toEqual([]);
    }
    await expectAccessible(director);
    await director.getByRole('button', { name: 'Add a webhook' }).scrollIntoViewIfNeeded();
    await expect(director.getByRole('button', { name: 'Add a webhook' })).toBeInViewport();
    await director.getByRole('button', { name: 'Remove', exact: true }).click();
    await director.getByRole('button', { name: 'Remove it' }).click();
    await expect(director.getByText('Nobody outside is told')).toBeVisible();

    await player.getByRole('tab', { name: 'People' }).click();
    await expect(player.getByRole('button', { name: 'Leave room' })).toBeVisible();
    await expect(player.getByRole('button', { name: 'Webhooks…' })).toHaveCount(0);
  } finally {
    outside.server.close();
  }
});
