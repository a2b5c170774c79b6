// Files by HTTPS over real sockets: from the app's own endpoint, and from app to app through a host.
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:https';
import { expect, test } from 'vitest';
import type { ByteAddress } from '../../app/bridge/file-facts.ts';
import { createGovernor } from '../../renderer/files/governor.ts';
import { createBridgeCarrier } from '../../renderer/files/https-bridge.ts';
import { createHttpsDirectReceiving, createHttpsDirectSending } from '../../renderer/files/https-direct-way.ts';
import { createHttpsHostReceiving, createHttpsHostSending } from '../../renderer/files/https-host-way.ts';
import { type ReceivingWay, type SendingWay, WayBroken } from '../../renderer/files/way.ts';
import { streamToken, type WayTicket } from '../../signaling/protocol/index.ts';
import { startFileBridge } from './file-bridge.ts';
import { startTestHost, until } from './test-host.ts';

const MIB = 1024 * 1024;
const SIZE = 9 * MIB + 321;
const PLAIN = randomBytes(SIZE);
const BLOB = new Blob([PLAIN]);
const SOURCE = { blob: BLOB, parts: [BLOB] };

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function runOf(fromByte: number, abort = new AbortController()) {
  return { transfer: 't', fromByte, signal: abort.signal };
}

async function carry(sending: SendingWay, receiving: ReceivingWay, fromByte: number): Promise<Uint8Array> {
  let arriving: Promise<ArrayBuffer> | undefined;
  const sent: number[] = [];
  const tell = (ticket: WayTicket) => {
    arriving = new Response(receiving.read(ticket, runOf(fromByte))).arrayBuffer();
  };
  await sending.send(SOURCE, runOf(fromByte), tell, (byte) => sent.push(byte));
  expect(sent.at(-1) ?? SIZE).toBe(SIZE);
  return new Uint8Array((await arriving) ?? new ArrayBuffer(0));
}

/** Asks an endpoint as nobody of ours would. @returns the status; 0 when it hung up. */
function knock(
  address: ByteAddress,
  options: { path?: string; method?: string; range?: string } = {},
): Promise<number> {
  const { path = address.path, method = 'GET', range } = options;
  return new Promise((resolve) => {
    const headers = range === undefined ? {} : { Range: range };
    const asked = request(
      `https://${address.places[0]}${path}`,
      { method, headers, rejectUnauthorized: false },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    asked.on('error', () => resolve(0));
    asked.end();
  });
}

async function offered(
  endpoint: ReturnType<typeof startFileBridge>['endpoint'],
  sizeBytes: number,
): Promise<ByteAddress> {
  const address = await endpoint.offer(sizeBytes);
  if (!address) throw new Error('nothing offered');
  return address;
}

test('F36 a file comes straight from the app that sends it, whole or from a byte on', async () => {
  const { bridge } = startFileBridge();
  const [sending, receiving] = [createHttpsDirectSending(bridge, createGovernor()), createHttpsDirectReceiving(bridge)];
  for (const fromByte of [0, 5 * MIB + 3, SIZE - 1]) {
    expect(sumOf(await carry(sending, receiving, fromByte))).toBe(sumOf(PLAIN.subarray(fromByte)));
  }
});

test('F36 an address is for one reader, and for nobody once all has gone', async () => {
  const { bridge, endpoint, readings } = startFileBridge();
  const wanted = new Promise<string>((resolve) => void bridge.on('files.wanted', ({ reading }) => resolve(reading)));
  const address = await offered(endpoint, 3);
  const keepsOpen = await offered(endpoint, 3);
  const reading = String(await readings.open(address, 0));
  expect(await readings.open(address, 0)).toBeNull();
  expect(await endpoint.give(await wanted, Buffer.from('abc'))).toBe(true);
  expect(await readings.read(reading)).toEqual({ kind: 'bytes', bytes: new Uint8Array([97, 98, 99]) });
  expect(await readings.read(reading)).toEqual({ kind: 'end' });
  expect(await knock(address)).toBe(404);
  expect(await knock(keepsOpen, { path: address.path })).toBe(404);
});

test('F36 wrong tokens, methods and ranges get nothing', async () => {
  const { endpoint, bridge } = startFileBridge();
  let comers = 0;
  bridge.on('files.wanted', () => {
    comers += 1;
  });
  const address = await offered(endpoint, 100);
  for (const path of [
    '/',
    '/files/',
    `/files/${'a'.repeat(43)}`,
    `${address.path}/`,
    `${address.path}?x`,
    '/etc/passwd',
  ]) {
    expect(await knock(address, { path }), path).toBe(404);
  }
  for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) expect(await knock(address, { method })).toBe(404);
  for (const range of ['bytes=101-', 'bytes=-1', 'bytes=0-1', 'bytes=0-,0-', `bytes=${'9'.repeat(15)}-`]) {
    expect(await knock(address, { range }), range).toBe(416);
  }
  expect(comers).toBe(0);
});

test('F37 to a computer that shows another key nothing is said, not even the address', async () => {
  const { bridge, endpoint, readings, posts } = startFileBridge();
  let comers = 0;
  bridge.on('files.wanted', () => {
    comers += 1;
  });
  const address = { ...(await offered(endpoint, 3)), fingerprint: 'a'.repeat(64) };
  expect(await readings.open(address, 0)).toBeNull();
  expect(await posts.post(address, { atByte: 0, isLast: true, bytes: Buffer.from('x') })).toBe(false);
  const wrongPlaces = { ...address, places: ['127.0.0.1:1', 'not a place', '::'] };
  expect(await readings.open(wrongPlaces, 0)).toBeNull();
  expect(comers).toBe(0);
});

test('F38 a receiver who goes is known to the sender, and a sender who goes to the receiver', async () => {
  const { bridge } = startFileBridge();
  const [sending, receiving] = [createHttpsDirectSending(bridge, createGovernor()), createHttpsDirectReceiving(bridge)];
  const left = sending.send(
    SOURCE,
    runOf(0),
    (ticket) => {
      const reader = receiving.read(ticket, runOf(0)).getReader();
      void reader.read().then(() => reader.cancel());
    },
    () => {},
  );
  await expect(left).rejects.toBeInstanceOf(WayBroken);
  const abort = new AbortController();
  let arriving: Promise<unknown> | undefined;
  const sent = sending.send(
    SOURCE,
    runOf(0, abort),
    (ticket) => {
      arriving = new Response(receiving.read(ticket, runOf(0))).arrayBuffer().catch((error: unknown) => error);
    },
    () => abort.abort(),
  );
  await expect(sent).rejects.toBeInstanceOf(WayBroken);
  expect(await arriving).toBeInstanceOf(WayBroken);
});

test('F38 what was withdrawn can’t be had, and without offers nothing listens', async () => {
  const { endpoint, readings } = startFileBridge();
  const [one, other] = [await offered(endpoint, 3), await offered(endpoint, 3)];
  expect(one.places).toEqual(other.places);
  endpoint.withdraw(one.path);
  expect(await knock(other, { path: one.path })).toBe(404);
  endpoint.withdraw(other.path);
  expect(await knock(other)).toBe(0);
  expect(await readings.open(other, 0)).toBeNull();
  const again = await offered(endpoint, 3);
  expect(again.fingerprint).not.toBe(one.fingerprint);
});

test('F38 a page can’t give more than it offered, nor offer without end', async () => {
  const { bridge, endpoint, readings } = startFileBridge();
  const wanted = new Promise<string>((resolve) => void bridge.on('files.wanted', ({ reading }) => resolve(reading)));
  const address = await offered(endpoint, 3);
  const reading = String(await readings.open(address, 0));
  expect(await endpoint.give('nobody', Buffer.from('abc'))).toBe(false);
  expect(await endpoint.give(await wanted, Buffer.from('abcd'))).toBe(false);
  expect(await readings.read(reading)).toEqual({ kind: 'broken' });
  for (let i = 1; i < 32; i += 1) await offered(endpoint, 1);
  expect(await endpoint.offer(1)).toBeNull();
});

test('F38 a slow reader makes the page wait: no more than its last piece is held', async () => {
  const { bridge, endpoint, readings } = startFileBridge();
  const wanted = new Promise<string>((resolve) => void bridge.on('files.wanted', ({ reading }) => resolve(reading)));
  const total = 48 * MIB;
  const address = await offered(endpoint, total);
  const reading = String(await readings.open(address, 0));
  const mark = await wanted;
  let given = 0;
  let got = 0;
  let mostAhead = 0;
  const giving = (async () => {
    for (; given < total; given += MIB) await endpoint.give(mark, Buffer.alloc(MIB));
  })();
  for (let read = await readings.read(reading); read.kind === 'bytes'; read = await readings.read(reading)) {
    got += read.bytes.length;
    mostAhead = Math.max(mostAhead, given - got);
  }
  await giving;
  expect(got).toBe(total);
  // What the system itself keeps for a connection counts as well.
  expect(mostAhead).toBeLessThan(24 * MIB);
});

test('F40 from app to app through a host, whole and from a byte on', async () => {
  const host = await startTestHost({ tls: true });
  const ann = await host.login('Ann');
  const place = { places: [`127.0.0.1:${host.port}`], fingerprint: host.fingerprint ?? '' };
  const carrier = createBridgeCarrier(startFileBridge().bridge, () => place, createGovernor());
  const openRow = async () => streamToken.parse((await ann.ask({ type: 'stream' })).token);
  const [sending, receiving] = [
    createHttpsHostSending(carrier, openRow, createGovernor()),
    createHttpsHostReceiving(carrier),
  ];
  for (const fromByte of [0, 8 * MIB + 5, SIZE]) {
    expect(sumOf(await carry(sending, receiving, fromByte))).toBe(sumOf(PLAIN.subarray(fromByte)));
  }
  await until(() => host.streams().count === 0);
});
