import type { IStompSocket } from '@stomp/stompjs';

export interface SentFrame {
  command: string;
  headers: Record<string, string>;
  body: string;
}

/** The other end of the sockets a test opens: it remembers what was sent and answers only when told to. */
export class FakeStompServer {
  readonly sockets: FakeSocket[] = [];

  readonly webSocket = (): IStompSocket => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  };

  /** The socket opened last. */
  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error('No socket was opened.');
    return last;
  }
}

export class FakeSocket implements IStompSocket {
  url = 'ws://test/ws';
  readyState = 0;
  binaryType = undefined;
  onopen: IStompSocket['onopen'];
  onclose: IStompSocket['onclose'];
  onerror: IStompSocket['onerror'];
  onmessage: IStompSocket['onmessage'];
  readonly sent: SentFrame[] = [];
  isClosedByClient = false;
  heartBeats = 0;

  send(data: string | ArrayBuffer): void {
    const frame = parse(String(data));
    if (frame === undefined) this.heartBeats++;
    else this.sent.push(frame);
  }

  close(): void {
    this.isClosedByClient = true;
    this.readyState = 3;
  }

  /** Takes the connection and answers CONNECT. */
  accept(heartBeat = '0,0'): void {
    this.readyState = 1;
    this.onopen?.({});
    this.#receive('CONNECTED', { version: '1.2', 'heart-beat': heartBeat }, '');
  }

  /** Tells the subscriber of a destination. */
  tell(destination: string, body: unknown): void {
    const subscription = this.sent.find((frame) => frame.command === 'SUBSCRIBE' && frame.headers.destination === destination);
    if (subscription === undefined) throw new Error(`Nobody subscribed to ${destination}.`);
    this.#receive('MESSAGE', { subscription: subscription.headers.id ?? '', destination, 'message-id': '1' }, JSON.stringify(body));
  }

  refuse(code: string): void {
    this.#receive('ERROR', { message: code, code }, JSON.stringify({ code, detail: `Because of ${code}.` }));
    this.lose();
  }

  beat(): void {
    this.onmessage?.({ data: '\n' });
  }

  lose(): void {
    this.readyState = 3;
    this.onclose?.({});
  }

  sentTo(destination: string): unknown[] {
    return this.sent
      .filter((frame) => frame.command === 'SEND' && frame.headers.destination === destination)
      .map((frame) => (frame.body === '' ? '' : JSON.parse(frame.body)));
  }

  #receive(command: string, headers: Record<string, string>, body: string): void {
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    this.onmessage?.({ data: `${command}\n${lines.join('')}\n${body}\0` });
  }
}

/** Undefined for a heart-beat. */
function parse(text: string): SentFrame | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [command = '', ...lines] = text.slice(0, end).split('\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
  return { command, headers, body: text.slice(end + 2, -1) };
}
