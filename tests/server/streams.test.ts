// Rows of bytes through the host, over real sockets: who may have one, what comes out, and what ends them.
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect, constants } from 'node:http2';
import { expect, onTestFinished, test } from 'vitest';
import { ask, openReading, openRow, post, readAll } from './stream-ends.ts';
import { startTestHost, until } from './test-host.ts';

const MIB = 1024 * 1024;

test('F30 what is posted in pieces is got in one row, and the host keeps nothing of it', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const bytes = randomBytes(3 * MIB + 5);
  const reading = openReading(url).then(readAll);
  expect(await post(url, bytes.subarray(0, MIB), 'at=0')).toBe(204);
  expect(await post(url, bytes.subarray(MIB, 3 * MIB), `at=${MIB}`)).toBe(204);
  expect(await post(url, bytes.subarray(3 * MIB), `at=${3 * MIB}&end`)).toBe(204);
  expect((await reading)?.equals(bytes)).toBe(true);
  expect(host.streams()).toEqual({ count: 0, heldBytes: 0 });
});

test('F30 the writer may come first, and an empty row is one', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const posting = post(url, '', 'at=0&end');
  expect(await openReading(url).then(readAll)).toHaveLength(0);
  expect(await posting).toBe(204);
});

test('F31 only who is logged in is given a row, four at once, and the host has a limit in all', async () => {
  const host = await startTestHost({ limits: { streamsInAll: 5, presenceBatchMs: 0 } });
  const stranger = await host.open();
  expect(await stranger.ask({ type: 'stream' })).toMatchObject({ code: 'not-logged-in' });
  const [ann, bob] = [await host.login('Ann'), await host.login('Bob')];
  await ann.settle();
  const tokens = new Set<unknown>();
  for (let i = 0; i < 4; i += 1) tokens.add((await ann.ask({ type: 'stream' })).token);
  expect(tokens.size).toBe(4);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(await ann.ask({ type: 'stream', id: 'x' })).toEqual({
    type: 'error',
    code: 'too-many',
    re: 'stream',
    id: 'x',
  });
  expect(await bob.ask({ type: 'stream' })).toMatchObject({ type: 'stream' });
  expect(await bob.ask({ type: 'stream' })).toMatchObject({ code: 'too-many' });
  // What is over makes room.
  const [token] = tokens;
  const reading = ask(`${host.pageUrl}/streams/${token}`, 'GET');
  await post(`${host.pageUrl}/streams/${token}`, 'x', 'at=0&end');
  expect(await reading).toEqual({ status: 200, body: 'x' });
  await until(() => host.streams().count === 4);
  expect(await bob.ask({ type: 'stream' })).toMatchObject({ type: 'stream' });
});

test('F31 who goes takes their rows with them, also one that runs', async () => {
  const host = await startTestHost();
  const ann = await host.login('Ann');
  const url = await openRow(host, ann);
  const reading = await openReading(url);
  expect(await post(url, 'half', 'at=0')).toBe(204);
  ann.socket.terminate();
  expect(await readAll(reading)).toBeUndefined();
  expect(await ask(url, 'GET')).toMatchObject({ status: 404 });
  expect(host.streams().count).toBe(0);
});

test('F32 a token is for once: a second reader, a second writer and whoever comes afterwards get nothing', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const reading = await openReading(url);
  expect(await ask(url, 'GET')).toMatchObject({ status: 409 });
  const slow = request(`${url}?at=0`, { method: 'POST' });
  slow.on('error', () => {});
  slow.write('one');
  await until(() => reading.readableLength === 3);
  expect(await post(url, 'other', 'at=3')).toBe(409);
  const status = new Promise((resolve) => slow.once('response', ({ statusCode }) => resolve(statusCode)));
  slow.end(' two');
  expect(await status).toBe(204);
  expect(await post(url, '', 'at=7&end')).toBe(204);
  expect(String(await readAll(reading))).toBe('one two');
  expect(await ask(url, 'GET')).toMatchObject({ status: 404 });
  expect(await post(url, 'more', 'at=7')).toBe(404);
});

test('F32 wrong tokens, other methods, other sites and strange places are refused, and the row lives on', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const wrong = ['', 'x', '..%2fws', '%', 'a'.repeat(43), '__proto__', `${url.slice(-43)}/`, 'a'.repeat(9_000)];
  for (const token of wrong) {
    expect(await ask(`${host.pageUrl}/streams/${token}`, 'GET'), token).toMatchObject({ status: 404 });
    expect(await post(`${host.pageUrl}/streams/${token}`, 'x', 'at=0'), token).toBe(404);
  }
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect(await ask(url, method)).toMatchObject({ status: 405 });
  }
  expect(await ask(url, 'GET', { Origin: 'https://evil.example' })).toMatchObject({ status: 404 });
  for (const at of ['', '-1', '1', '0x0', '1e3', '9'.repeat(16), 'NaN', '0,5', ' 0']) {
    expect(await post(url, 'x', `at=${encodeURIComponent(at)}`), at).toBe(409);
  }
  expect(await post(url, 'x', '')).toBe(409);
  const reading = openReading(url, { Origin: host.pageUrl }).then(readAll);
  expect(await post(url, 'well', 'at=0&end')).toBe(204);
  expect(String(await reading)).toBe('well');
});

test('F33 a writer who vanishes ends it for the reader, who cannot take a part for the whole', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const reading = await openReading(url);
  const posting = request(`${url}?at=0`, { method: 'POST', headers: { 'Content-Length': '100' } });
  posting.on('error', () => {});
  posting.write('half');
  await until(() => reading.readableLength === 4);
  posting.destroy();
  expect(await readAll(reading)).toBeUndefined();
  expect(host.streams().count).toBe(0);
});

test('F33 a writer who vanishes before anybody reads leaves nothing behind', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const posting = request(`${url}?at=0`, { method: 'POST' });
  posting.on('error', () => {});
  posting.write('x');
  posting.once('socket', (socket) => socket.once('connect', () => setImmediate(() => posting.destroy())));
  await until(() => host.streams().count === 0);
  expect(await ask(url, 'GET')).toMatchObject({ status: 404 });
});

test('F33 a reader who vanishes ends it for the writer at once', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const reading = await openReading(url);
  const posting = request(`${url}?at=0`, { method: 'POST' });
  const cut = new Promise((resolve) => posting.once('error', resolve));
  posting.write('half');
  await until(() => reading.readableLength === 4);
  reading.destroy();
  await cut;
  await until(() => host.streams().count === 0);
});

test('F33 over HTTP/2 as well: the reader is told of an error, not of an end', async () => {
  const host = await startTestHost({ tls: true });
  const { token } = await (await host.login('Ann')).ask({ type: 'stream' });
  const [writer, reader] = [0, 1].map(() => connect(host.pageUrl, { rejectUnauthorized: false }));
  if (!writer || !reader) throw new Error('no session');
  onTestFinished(() => reader.destroy());
  const reading = reader.request({ ':path': `/streams/${token}` });
  const ended = new Promise((resolve) => reading.once('close', () => resolve(reading.rstCode)));
  reading.on('error', () => {});
  const posting = writer.request({ ':method': 'POST', ':path': `/streams/${token}?at=0&end` });
  posting.on('error', () => {});
  posting.write('half');
  await new Promise((resolve) => reading.once('data', resolve));
  writer.destroy();
  expect(await ended).toBe(constants.NGHTTP2_INTERNAL_ERROR);
  await until(() => host.streams().count === 0);
});

test('F34 a slow reader slows the writer down, and the host holds no more of a long row than of a short one', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const reading = await openReading(url);
  const total = 16 * MIB;
  const posting = post(url, Buffer.alloc(total, 7), 'at=0&end');
  let got = 0;
  let mostHeld = 0;
  for await (const piece of reading) {
    got += (piece as Buffer).length;
    mostHeld = Math.max(mostHeld, host.streams().heldBytes);
  }
  expect(got).toBe(total);
  expect(await posting).toBe(204);
  expect(mostHeld).toBeLessThan(MIB);
});

test('F34 nobody can make the host wait: without the other side, or with one that stands still, a row is cut', async () => {
  const host = await startTestHost({ limits: { streamWaitMs: 40, streamStallMs: 40 } });
  const ann = await host.login('Ann');
  /** On a busy machine the row may be gone before anybody came. */
  const readWhole = (url: string) =>
    openReading(url).then(
      (answer) => (answer.statusCode === 200 ? readAll(answer) : undefined),
      () => undefined,
    );
  expect(await readWhole(await openRow(host, ann))).toBeUndefined();
  expect([0, 404]).toContain(await post(await openRow(host, ann), 'x', 'at=0'));
  const still = await openRow(host, ann);
  const reading = readWhole(still);
  await post(still, 'x', 'at=0');
  expect(await reading).toBeUndefined();
  await until(() => host.streams().count === 0);
});

test('F34 a host that stops cuts what runs', async () => {
  const host = await startTestHost();
  const url = await openRow(host, await host.login('Ann'));
  const reading = await openReading(url);
  await host.stop();
  expect(await readAll(reading)).toBeUndefined();
});
