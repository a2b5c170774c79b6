import { expect, test } from 'vitest';
import { startTestHost, until } from './test-host.ts';

const QUIET = { limits: { presenceBatchMs: 0 } };

test('S1 nothing is sent before login, and only login is understood', async () => {
  const host = await startTestHost();
  const ann = await host.open();
  expect(await ann.ask({ type: 'message', to: 'bob', text: 'hi', id: 'm1' })).toEqual({
    type: 'error',
    code: 'not-logged-in',
    re: 'message',
    to: 'bob',
    id: 'm1',
  });
  expect(await ann.ask({ type: 'bye' })).toMatchObject({ code: 'not-logged-in' });
});

test('S2 login is answered with who one is, everybody else, and the host', async () => {
  const host = await startTestHost(QUIET);
  const ann = await host.login('ann');
  const bob = await host.open();
  expect(await bob.ask({ type: 'login', name: '  Bob ', protocol: 1, id: 'x' })).toEqual({
    type: 'login',
    success: true,
    you: { id: expect.stringMatching(/^@[a-z0-9]{8}$/), name: 'Bob', status: 'free' },
    people: [{ id: ann.id, name: 'ann', status: 'free' }],
    rooms: [],
    host: { name: 'Lab', protocol: 1 },
    id: 'x',
  });
});

test('S3 a taken name is refused, whatever its capital letters, and free again when its owner is gone', async () => {
  const host = await startTestHost(QUIET);
  const ann = await host.login('Ann');
  const other = await host.open();
  for (const name of ['Ann', 'ANN', 'ａｎｎ']) {
    expect(await other.ask({ type: 'login', name })).toEqual({ type: 'login', success: false, code: 'name-taken' });
  }
  // A wide `＠` is none in front of an id, but the same letter in a name.
  const wide = await host.login('＠kim');
  expect(await other.ask({ type: 'login', name: '＠KIM' })).toMatchObject({ code: 'name-taken' });
  await wide.close();
  ann.socket.terminate();
  await until(() => host.counts().people === 0);
  expect(await other.ask({ type: 'login', name: 'ANN' })).toMatchObject({ success: true });
});

test('S4 an unfit name or another protocol is refused, and one may try again', async () => {
  const host = await startTestHost();
  const ann = await host.open();
  for (const name of ['', ' ', '@ann', '#ann', 'a\u202eb', 'x'.repeat(41)]) {
    expect(await ann.ask({ type: 'login', name })).toMatchObject({ success: false, code: 'bad-name' });
  }
  expect(await ann.ask({ type: 'login', name: 'ann', protocol: 2 })).toMatchObject({ code: 'unsupported-protocol' });
  expect(await ann.ask({ type: 'login', name: 'ann' })).toMatchObject({ success: true });
});

test('S5 a second login is an error and the first stands', async () => {
  const host = await startTestHost(QUIET);
  const ann = await host.login('ann');
  expect(await ann.ask({ type: 'login', name: 'eve' })).toMatchObject({ type: 'error', code: 'already-logged-in' });
  const bob = await host.login('bob');
  bob.send({ type: 'message', to: 'ann', text: 'still you?' });
  expect(await ann.nextOf('message')).toMatchObject({ from: bob.id });
});

test('S6 however a socket closes, partners, members and everybody else are told', async () => {
  const host = await startTestHost(QUIET);
  const [ann, bob, eve] = [await host.login('ann'), await host.login('bob'), await host.login('eve')];
  await ann.ask({ type: 'join', room: 'lab' });
  ann.send({ type: 'ring', to: 'bob', call: 'c1', media: 'video' });
  await bob.nextOf('ring');
  eve.send({ type: 'join', room: 'lab' });
  await eve.nextOf('ready');
  ann.socket.terminate();
  expect(await bob.nextOf('leave')).toEqual({ from: ann.id, type: 'leave', reason: 'gone' });
  expect(await bob.next()).toMatchObject({ type: 'presence', gone: [ann.id] });
  expect(await eve.nextOf('leave')).toEqual({ from: ann.id, type: 'leave', reason: 'gone', room: 'lab' });
  expect(await eve.next()).toMatchObject({ type: 'settings', settings: { owner: eve.id } });
  expect(await eve.next()).toMatchObject({ type: 'presence', gone: [ann.id], rooms: [{ gone: [ann.id] }] });
});

test('S7 bye is answered, closes the connection, and partners hear that one left', async () => {
  const host = await startTestHost(QUIET);
  const [ann, bob] = [await host.login('ann'), await host.login('bob')];
  ann.send({ type: 'ring', to: 'bob', call: 'c1', media: 'audio' });
  await bob.nextOf('ring');
  ann.send({ type: 'bye', id: 'b' });
  expect(await ann.nextOf('bye')).toEqual({ type: 'bye', reason: 'logged-out', id: 'b' });
  expect(await ann.closed).toBe(1000);
  expect(await bob.next()).toEqual({ from: ann.id, type: 'leave', reason: 'left' });
  expect(await bob.next()).toEqual({ type: 'presence', gone: [ann.id] });
});
