import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { createRoom } from './people';
import { Server } from './server';

/** A table in play: a live session, Ilse Quillon of the player's at 2, 2 and Vask of the Director's in the first corner. */
export interface Table {
  roomId: string;
  ilse: string;
  vask: string;
  director: Server;
}

/** Opens a room as the Director, and seats a player there who owns the first token; `size` is how many squares that one is wide. */
export async function tableOfTwo(director: Page, player: Page, { width = 10, height = 8, size = 1 } = {}): Promise<Table> {
  const roomId = await createRoom(director, `Table ${Date.now()}`);
  const server = await Server.of(director);
  await seat(player, server, roomId);
  const ownerId = await (await Server.of(player)).me();
  const [sceneId, ilse, vask] = [randomUUID(), randomUUID(), randomUUID()];
  await server.send(roomId, { type: 'AddScene', sceneId, name: 'Sunken Bellhouse', width, height });
  await server.send(roomId, { type: 'ActivateScene', sceneId });
  await server.send(roomId, { type: 'PlaceToken', sceneId, tokenId: ilse, name: 'Ilse Quillon', x: 2, y: 2, size, ownerId });
  await server.send(roomId, { type: 'PlaceToken', sceneId, tokenId: vask, name: 'Vask', x: 0, y: 0, size: 1 });
  await server.send(roomId, { type: 'StartSession' });
  return { roomId, ilse, vask, director: server };
}

/** Lets somebody join a room by its link. */
export async function seat(player: Page, director: Server, roomId: string): Promise<void> {
  const { inviteCode } = await director.table(roomId);
  await player.goto(`/join/${inviteCode}`);
  await player.getByRole('button', { name: 'Take your seat' }).click();
  await player.waitForURL('**/rooms/*');
}

/** The button of a token in the list for keyboards and screen readers, which tells where it stands. */
export const token = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name, 'u') }).first();
