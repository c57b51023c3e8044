import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

export interface Grid {
  squareSize: number;
  offsetX: number;
  offsetY: number;
}

/** Speaks to the server as whoever is signed in on a page, with a token the page sent. */
export class Server {
  readonly #page: Page;
  readonly #token: string;

  private constructor(page: Page, token: string) {
    this.#page = page;
    this.#token = token;
  }

  static async of(page: Page): Promise<Server> {
    const asked = page.waitForRequest((request) => request.headers().authorization !== undefined);
    await page.reload();
    return new Server(page, (await (await asked).headerValue('authorization')) ?? '');
  }

  async table(roomId: string): Promise<{ inviteCode: string; seq: number; scene?: { grid?: Grid } }> {
    const answer = await this.#page.request.get(`/api/rooms/${roomId}/table`, { headers: this.#headers() });
    return answer.json() as ReturnType<Server['table']>;
  }

  /** Sends a command; fails the test when it is refused. */
  async send(roomId: string, command: { type: string; [field: string]: unknown }): Promise<void> {
    const answer = await this.#page.request.post(`/api/rooms/${roomId}/commands`, {
      headers: this.#headers(),
      data: { commandId: randomUUID(), ...command },
    });
    if (!answer.ok()) throw new Error(`${command.type} was refused: ${await answer.text()}`);
  }

  /** What the server answers to a question: the status alone. */
  async status(path: string): Promise<number> {
    return (await this.#page.request.get(path, { headers: this.#headers() })).status();
  }

  /** The id of whoever is signed in. */
  async me(): Promise<string> {
    const answer = await this.#page.request.get('/api/me', { headers: this.#headers() });
    return ((await answer.json()) as { userId: string }).userId;
  }

  #headers() {
    return { Authorization: this.#token };
  }
}
