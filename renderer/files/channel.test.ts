// Both ends of the data-channel way on a pair of channels that deliver in order.
import { expect, test } from 'vitest';
import { createChannelReceiving } from './channel-receiving.ts';
import { createChannelSending } from './channel-sending.ts';
import { BLOCK_BYTES, type FilesChannel, MESSAGE_BYTES, WINDOW_BYTES } from './channel-words.ts';
import { createGovernor } from './governor.ts';
import { type Run, WayBroken } from './way.ts';

class Channel extends EventTarget {
  readyState: RTCDataChannelState = 'open';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  binaryType: BinaryType = 'arraybuffer';
  other: Channel | undefined;
  readonly said: (string | number)[] = [];

  send(data: string | Uint8Array<ArrayBuffer>): void {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    this.said.push(typeof data === 'string' ? data : data.byteLength);
    const copy = typeof data === 'string' ? data : data.slice().buffer;
    queueMicrotask(() => {
      if (this.readyState === 'open') this.other?.dispatchEvent(new MessageEvent('message', { data: copy }));
    });
  }
  shut(): void {
    for (const end of [this, this.other]) {
      if (!end) continue;
      end.readyState = 'closed';
      end.dispatchEvent(new Event('close'));
    }
  }
}

function pair() {
  const [a, b] = [new Channel(), new Channel()];
  a.other = b;
  b.other = a;
  const abort = new AbortController();
  const run = (fromByte = 0): Run => ({ transfer: 't-1', fromByte, signal: abort.signal });
  const sending = createChannelSending(() => a as unknown as FilesChannel, createGovernor());
  const receiving = createChannelReceiving(() => b as unknown as FilesChannel);
  const source = (blob: Blob) => ({ blob, parts: [blob] });
  return { a, b, abort, run, sending, receiving, source };
}

function bytes(size: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(size);
  for (let at = 0; at < size; at += 997) content[at] = at % 251;
  return content;
}

async function all(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test('F16 bytes arrive as they were, in messages of 64 KiB, and each MiB that was taken is said', async () => {
  const { a, b, run, sending, receiving, source } = pair();
  const content = bytes(3 * BLOCK_BYTES + 1_234);
  const progress: number[] = [];
  const tickets: string[] = [];
  const sent = sending.send(
    source(new Blob([content])),
    run(),
    ({ way }) => tickets.push(way),
    (byte) => progress.push(byte),
  );
  const received = all(receiving.read({ way: 'channel' }, run()));
  await sent;
  expect(Buffer.compare(await received, content)).toBe(0);
  expect(tickets).toEqual(['channel']);
  const sizes = a.said.filter((said) => typeof said === 'number');
  expect(Math.max(...sizes)).toBe(MESSAGE_BYTES);
  expect(b.said.length).toBe(1 + 3 + 1);
  expect(progress.at(-1)).toBe(content.byteLength);
});

test('F16 it goes on at the byte it is asked for, and sends nothing before', async () => {
  const { a, run, sending, receiving, source } = pair();
  const content = bytes(2 * BLOCK_BYTES);
  const from = BLOCK_BYTES + 100;
  const sent = sending.send(
    source(new Blob([content])),
    run(from),
    () => {},
    () => {},
  );
  const received = await all(receiving.read({ way: 'channel' }, run(from)));
  await sent;
  expect(Buffer.compare(received, content.subarray(from))).toBe(0);
  const count = a.said.reduce<number>((sum, said) => sum + (typeof said === 'number' ? said : 0), 0);
  expect(count).toBe(content.byteLength - from);
});

test('F17 a receiver that does not read is not sent more than the window', async () => {
  const { a, abort, run, sending, receiving, source } = pair();
  const sent = sending.send(
    source(new Blob([bytes(WINDOW_BYTES * 2)])),
    run(),
    () => {},
    () => {},
  );
  const reader = receiving.read({ way: 'channel' }, run()).getReader();
  const onItsWay = () => a.said.reduce<number>((sum, said) => sum + (typeof said === 'number' ? said : 0), 0);
  await reader.read();
  while (onItsWay() < WINDOW_BYTES) await new Promise(setImmediate);
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  expect(onItsWay()).toBe(WINDOW_BYTES);
  abort.abort();
  await expect(sent).rejects.toThrow(WayBroken);
});

test('F18 a channel that closes breaks both ends, and what was read is whole', async () => {
  const { a, run, sending, receiving, source } = pair();
  const content = bytes(WINDOW_BYTES * 2);
  const sent = sending.send(
    source(new Blob([content])),
    run(),
    () => {},
    () => {},
  );
  const broke = expect(sent).rejects.toThrow(WayBroken);
  const reader = receiving.read({ way: 'channel' }, run()).getReader();
  const first = await reader.read();
  a.shut();
  await broke;
  expect(first.value?.byteLength).toBe(MESSAGE_BYTES);
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow(WayBroken);
});

test('F18 a sender that says it is through too early, or sends on after that, is not believed', async () => {
  for (const lie of ['{"end":5}', '{"end":0}']) {
    const { a, run, receiving } = pair();
    const received = all(receiving.read({ way: 'channel' }, run()));
    a.send(bytes(100));
    a.send(lie);
    await expect(received).rejects.toThrow();
  }
});
