import { expect, it, vi } from 'vitest';
import { lines } from './lines';

const bytes = new TextEncoder();

function body(...parts: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      parts.forEach((part) => controller.enqueue(part));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const read: string[] = [];
  for await (const line of lines(stream)) read.push(line);
  return read;
}

it('tells lines apart wherever they were cut', async () => {
  expect(await all(body(bytes.encode('{"a":'), bytes.encode('1}\n{"b":2}\n{"c"'), bytes.encode(':3}')))).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
});

it('joins letters that were cut in the middle', async () => {
  const said = bytes.encode('{"text":"Böse Überraschung 🎲"}\n');
  expect(await all(body(said.slice(0, 10), said.slice(10, 31), said.slice(31)))).toEqual(['{"text":"Böse Überraschung 🎲"}']);
});

it('leaves out empty lines, which keep a connection open', async () => {
  expect(await all(body(bytes.encode('\n\n1\n \n2\n')))).toEqual(['1', '2']);
});

it('ends the answer when nobody reads on', async () => {
  const cancel = vi.fn();
  const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(bytes.encode('1\n')), cancel });
  const reading = lines(endless);
  expect((await reading.next()).value).toBe('1');
  await reading.return(undefined);
  await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
});
