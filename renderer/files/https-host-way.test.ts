// The way through the host, with a host that does to the row whatever it likes.
import { expect, test } from 'vitest';
import { streamToken, type WayTicket } from '../../signaling/protocol/index.ts';
import { createGovernor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { BLOCK_BYTES, TAG_BYTES } from './https-frames.ts';
import { createHttpsHostReceiving, createHttpsHostSending } from './https-host-way.ts';
import { SourceLost, WayBroken } from './way.ts';

/** A matcher would take seconds for so many. */
const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(other);

type Row = Uint8Array<ArrayBuffer>;

const TOKEN = streamToken.parse('t'.repeat(43));
const SIZE = 2 * BLOCK_BYTES + 77;
const PLAIN = new Uint8Array(SIZE).map((_, at) => (at * 7 + (at >> 12)) % 256);

/** A host that keeps what was posted, for once, and hands out what `meddle` makes of it. */
function fakeHost(meddle: (row: Row) => Row = (row) => row) {
  const posted: Row[] = [];
  const carrier: Carrier = {
    isPossible: () => true,
    post: async (_token, pieces) => {
      for await (const piece of pieces) posted.push(piece);
    },
    get: async () => new Blob([meddle(new Uint8Array(await new Blob(posted).arrayBuffer()))]).stream(),
  };
  return { carrier, posted };
}

async function carry(carrier: Carrier, fromByte = 0, blob = new Blob([PLAIN])) {
  const run = { transfer: 't', fromByte, signal: new AbortController().signal };
  let ticket: WayTicket | undefined;
  const sent: number[] = [];
  const tell = (told: WayTicket) => {
    ticket = told;
  };
  await createHttpsHostSending(carrier, async () => TOKEN, createGovernor()).send(
    { blob, parts: [blob] },
    run,
    tell,
    (byte) => sent.push(byte),
  );
  if (!ticket) throw new Error('no ticket');
  const arrived = await new Response(createHttpsHostReceiving(carrier).read(ticket, run)).arrayBuffer();
  return { arrived: new Uint8Array(arrived), sent, ticket };
}

test('F35 what arrives is what was sent, and what the host saw of it is nothing', async () => {
  const { carrier, posted } = fakeHost();
  const { arrived, sent, ticket } = await carry(carrier);
  expect(isSame(arrived, PLAIN)).toBe(true);
  expect(sent).toEqual([0, BLOCK_BYTES, 2 * BLOCK_BYTES, SIZE]);
  expect(posted.map((block) => block.length)).toEqual([
    BLOCK_BYTES + TAG_BYTES,
    BLOCK_BYTES + TAG_BYTES,
    77 + TAG_BYTES,
  ]);
  expect(posted[0]?.subarray(0, 64)).not.toEqual(PLAIN.subarray(0, 64));
  expect(ticket).toMatchObject({ way: 'host', token: TOKEN, sizeBytes: SIZE });
});

test('F40 it goes on at any byte, under another key', async () => {
  const first = await carry(fakeHost().carrier);
  const { arrived, ticket } = await carry(fakeHost().carrier, 345_678);
  expect(isSame(arrived, PLAIN.subarray(345_678))).toBe(true);
  expect(ticket).not.toMatchObject({ key: (first.ticket as { key: string }).key });
  expect((await carry(fakeHost().carrier, SIZE)).arrived).toHaveLength(0);
});

test('F35 a row that was changed, cut, lengthened or put in another order breaks the way', async () => {
  const sealed = BLOCK_BYTES + TAG_BYTES;
  const meddling: ((row: Row) => Row)[] = [
    (row) => row.with(5, (row[5] ?? 0) ^ 1),
    (row) => row.slice(0, -1),
    (row) => row.slice(0, sealed),
    (row) => new Uint8Array([...row.subarray(0, 10), ...row.subarray(0, 10)]),
    (row) => {
      const swapped = row.slice();
      swapped.set(row.subarray(sealed, 2 * sealed), 0);
      swapped.set(row.subarray(0, sealed), sealed);
      return swapped;
    },
    (row) => {
      const longer = new Uint8Array(row.length + 1);
      longer.set(row);
      return longer;
    },
    () => new Uint8Array(),
  ];
  for (const meddle of meddling) {
    await expect(carry(fakeHost(meddle).carrier), String(meddle)).rejects.toThrow();
  }
});

test('F40 a file that can’t be read any more is told apart from a way that broke', async () => {
  const { carrier } = fakeHost();
  const lost = new Blob([PLAIN]);
  const unreadable = () =>
    new ReadableStream({ start: (controller) => controller.error(new Error('NotReadableError')) });
  lost.slice = () => Object.assign(new Blob(), { stream: unreadable });
  await expect(carry(carrier, 0, lost)).rejects.toBeInstanceOf(SourceLost);
  const refused: Carrier = { ...carrier, post: () => Promise.reject(new Error('reset')) };
  await expect(carry(refused)).rejects.toBeInstanceOf(WayBroken);
});
