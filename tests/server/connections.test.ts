import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { startTestHost, type TestHost, until } from './test-host.ts';

const QUIET = { presenceBatchMs: 0 };
const message = (to: string, text: string) => ({ type: 'message', to, text });

/** A client that has upgraded and then does nothing at all: it answers no ping and reads nothing. */
async function deadSocket(host: TestHost): Promise<Socket> {
  const socket = connect(host.port, '127.0.0.1');
  socket.write(
    'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(socket, 'data');
  socket.on('error', () => {});
  return socket;
}

/** One text frame as a client masks it, with a mask of zeros. */
function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

test('W1 binary and broken frames are answered, and the connection lives', async () => {
  const host = await startTestHost({ limits: QUIET });
  const ann = await host.login('ann');
  expect(await ann.ask(Buffer.from('{"type":"bye"}'))).toEqual({ type: 'error', code: 'binary' });
  expect(await ann.ask('{"type":')).toEqual({ type: 'error', code: 'bad-json' });
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ type: 'ipaddr' });
});

test('W6 a large frame is answered, a huge one closes the connection', async () => {
  const host = await startTestHost({ limits: QUIET });
  const ann = await host.login('ann');
  const padding = ' '.repeat(LIMITS.frameMaxBytes - '{"type":"ipaddr"}'.length);
  expect(await ann.ask(`{"type":"ipaddr"}${padding}`)).toMatchObject({ type: 'ipaddr' });
  expect(await ann.ask(`{"type":"ipaddr"}${padding} `)).toEqual({ type: 'error', code: 'too-large' });
  expect(await ann.ask(' '.repeat(LIMITS.frameAbortBytes))).toEqual({ type: 'error', code: 'too-large' });
  ann.send(' '.repeat(LIMITS.frameAbortBytes + 1));
  expect(await ann.closed).toBe(1009);
});

test('W3 the receiver gets the sender’s own bytes behind the true from', async () => {
  const host = await startTestHost({ limits: QUIET });
  const [ann, bob] = [await host.login('ann'), await host.login('bob')];
  ann.send(` {"to":"bob",  "text":"\\u4f60好 \\ud83d", "type":"message" } `);
  const text = await bob.nextText();
  expect(text).toMatch(
    /^\{"from":"@[a-z0-9]{8}","at":\d+,"to":"bob", {2}"text":"\\u4f60好 \\ud83d", "type":"message" \} $/,
  );
  expect(text).toContain(ann.id);
});

test('S29 who sends too fast is dropped, then closed, and the others notice nothing', async () => {
  const host = await startTestHost({ limits: { ...QUIET, rateBurst: 20, ratePerSecond: 0.001, rateStrikes: 5 } });
  const [ann, bob, eve] = [await host.login('ann'), await host.login('bob'), await host.login('eve')];
  for (let i = 0; i < 30; i += 1) ann.send({ type: 'ipaddr' });
  expect(await ann.nextOf('error')).toEqual({ type: 'error', code: 'too-fast' });
  expect(await ann.closed).toBe(1008);
  bob.send(message('eve', 'quiet here'));
  expect(await eve.nextOf('message')).toMatchObject({ from: bob.id });
});

test('S30 who stays silent through the heartbeats is cut off; who answers them lives', async () => {
  const host = await startTestHost({ limits: { ...QUIET, heartbeatMs: 20, deadAfterMs: 60 } });
  const ann = await host.login('ann');
  const dead = await deadSocket(host);
  dead.write(clientFrame('{"type":"login","name":"dead"}'));
  const came = (await ann.next()) as unknown as { came: { id: string }[] };
  dead.pause();
  expect(await ann.next()).toEqual({ type: 'presence', gone: [came.came[0]?.id] });
  expect(ann.socket.readyState).toBe(ann.socket.OPEN);
  dead.destroy();
});

test('S31 a reader who falls too far behind is cut off, and nobody else waits for it', async () => {
  const host = await startTestHost({ limits: { ...QUIET, queueMaxBytes: 100_000, rateBurst: 1e9 } });
  const [ann, bob] = [await host.login('ann'), await host.login('bob')];
  const slow = await deadSocket(host);
  slow.pause();
  slow.write(clientFrame('{"type":"login","name":"slow"}'));
  const text = 'x'.repeat(8_000);
  const hasGone = new Promise<boolean>((resolve) => {
    ann.socket.on('message', (data) => {
      if (String(data).startsWith('{"type":"presence","gone"')) resolve(true);
    });
  });
  // Bob is answered all the while.
  const isStillThere = async (): Promise<boolean> => {
    bob.send(message('slow', text));
    await bob.settle();
    return !(await Promise.race([hasGone, new Promise<boolean>((resolve) => setImmediate(resolve, false))]));
  };
  while (await isStillThere());
  slow.destroy();
});

test('S32 no more connections than the host takes, in all or from one address', async () => {
  const full = await startTestHost({ limits: { ...QUIET, connectionsInAll: 2 } });
  const ann = await full.login('ann');
  await full.login('bob');
  const late = await full.open();
  expect(await late.next()).toEqual({ type: 'error', code: 'server-full' });
  expect(await late.closed).toBe(1013);
  expect((await fetch(`${full.pageUrl}/ws`)).status).toBe(503);
  await ann.close();
  await until(() => full.counts().connections === 1);
  expect((await fetch(`${full.pageUrl}/ws`)).status).toBe(426);
  await full.login('eve');

  const crowded = await startTestHost({ limits: { ...QUIET, connectionsPerAddress: 1 } });
  await crowded.open();
  expect(await (await crowded.open()).next()).toEqual({ type: 'error', code: 'server-full' });
});

test('S32 those for whom there is no room are told so, a few at a time, and cost nothing', async () => {
  const full = await startTestHost({ limits: { ...QUIET, connectionsInAll: 1 } });
  const ann = await full.login('ann');
  // They are told, but do not close their side.
  const stubborn = [];
  for (let i = 0; i < 32; i += 1) stubborn.push(await deadSocket(full));
  await expect(full.open()).rejects.toThrow('503');
  for (const socket of stubborn) socket.destroy();
  for (;;) {
    const late = await full.open().catch(() => undefined);
    if (late) {
      late.send({ type: 'login', name: 'late' });
      expect(await late.next()).toMatchObject({ code: 'server-full' });
      break;
    }
  }
  expect(full.counts()).toMatchObject({ connections: 1, people: 1 });
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ type: 'ipaddr' });
});

test('S33 who does not log in in time is closed', async () => {
  const host = await startTestHost({ limits: { ...QUIET, heartbeatMs: 10, loginWithinMs: 30 } });
  const ann = await host.login('ann');
  const nobody = await host.open();
  expect(await nobody.closed).toBe(1008);
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ type: 'ipaddr' });
});

test('S34 a host that stops says so to everybody and is gone, whoever does not answer', async () => {
  const host = await startTestHost({ limits: QUIET });
  const [ann, bob] = [await host.login('ann'), await host.open()];
  const dead = await deadSocket(host);
  dead.pause();
  await host.stop();
  expect(await ann.nextOf('bye')).toEqual({ type: 'bye', reason: 'host-stopped' });
  expect(await ann.closed).toBe(1001);
  expect(await bob.closed).toBe(1001);
  await expect(host.open()).rejects.toThrow('ECONNREFUSED');
  await host.stop();
  dead.destroy();
});

test('S12 a presence change costs each listener less than 120 bytes, however many are online', async () => {
  const host = await startTestHost({ limits: { ...QUIET, connectionsPerAddress: 1_000 } });
  const ann = await host.login('ann');
  const sizes: number[] = [];
  for (let online = 1; online <= 150; online += 1) {
    await host.login(`somebody ${online}`);
    sizes.push(Buffer.byteLength(await ann.nextText()));
  }
  const kim = await host.login('kim');
  sizes.push(Buffer.byteLength(await ann.nextText()));
  kim.send({ type: 'status', status: 'in-call' });
  sizes.push(Buffer.byteLength(await ann.nextText()));
  kim.send({ type: 'bye' });
  sizes.push(Buffer.byteLength(await ann.nextText()));
  expect(Math.max(...sizes)).toBeLessThan(120);
});

test('S37 thousands of rooms at once work, and cost nothing once they are empty', async () => {
  const host = await startTestHost({
    limits: { ...QUIET, connectionsPerAddress: 1_000, roomsPerPerson: 100_000, rateBurst: 1e9 },
  });
  const people = [];
  for (let i = 0; i < 10; i += 1) people.push(await host.login(`p${i}`));
  const [first, second] = people;
  if (!first || !second) throw new Error('nobody');
  for (const [i, person] of people.entries()) {
    for (let room = 0; room < 500; room += 1) person.send({ type: 'join', room: `room ${i}-${room}`, create: true });
  }
  for (const person of people) await person.settle();
  expect(host.counts().rooms).toBe(5_000);
  second.send({ type: 'join', room: 'room 0-321' });
  await second.nextOf('ready');
  await first.settle();
  second.send(message('#room 0-321', 'found you'));
  expect(await first.next()).toMatchObject({ from: second.id, to: '#room 0-321' });
  for (const person of people) person.socket.terminate();
  await until(() => host.counts().people === 0);
  expect(host.counts()).toEqual({ connections: 0, people: 0, rooms: 0, pairs: 0 });
});

test('S28 ipaddr answers the host’s addresses, best first, and follows them', async () => {
  let addresses = ['192.168.1.5', '10.0.0.5'];
  const host = await startTestHost({
    host: '0.0.0.0',
    findAddresses: () => addresses,
    addressPollMs: 10,
    limits: { ...QUIET, rateBurst: 1e9 },
  });
  const ann = await host.login('ann');
  expect(await ann.ask({ type: 'ipaddr' })).toEqual({
    type: 'ipaddr',
    addresses: ['192.168.1.5', '10.0.0.5'],
    urls: [`http://192.168.1.5:${host.port}/`, `http://10.0.0.5:${host.port}/`],
  });
  addresses = ['10.0.0.9', 'fd00::9'];
  let answer = await ann.ask({ type: 'ipaddr' });
  while ((answer.addresses as string[])[0] !== '10.0.0.9') answer = await ann.ask({ type: 'ipaddr', id: 'again' });
  expect(answer.urls).toEqual([`http://10.0.0.9:${host.port}/`, `http://[fd00::9]:${host.port}/`]);
});
