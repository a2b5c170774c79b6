import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestClient } from './test-client.ts';
import { startTestHost, type TestHost, temporaryFolder, until } from './test-host.ts';

const QUIET = { presenceBatchMs: 0 };

async function loginWithSession(host: TestHost, name: string): Promise<{ client: TestClient; token: string }> {
  const client = await host.open();
  const answer = await client.ask({ type: 'login', name, session: true });
  client.id = (answer.you as { id: string }).id;
  return { client, token: String(answer.session) };
}

const startAt = (dataDir: string) => startTestHost({ dataDir, limits: QUIET });
const savedIn = async (dataDir: string) => (await readdir(dataDir)).includes('sessions.json');

test('S60 after a restart of the host everybody goes on: the same ids, rooms and calls', async () => {
  const dataDir = await temporaryFolder();
  const first = await startAt(dataDir);
  const { client: ann, token: anns } = await loginWithSession(first, 'ann');
  const { client: bob, token: bobs } = await loginWithSession(first, 'bob');
  await ann.ask({ type: 'join', room: 'lab', passcode: 'open sesame', hasVideo: true });
  bob.send({ type: 'join', room: 'lab', passcode: 'open sesame' });
  await bob.nextOf('ready');
  ann.send({ type: 'ring', to: 'bob', call: 'c', media: 'video' });
  await bob.nextOf('ring');
  await first.stop();
  expect(await ann.closed).toBe(1001);

  const second = await startAt(dataDir);
  expect(second.counts()).toEqual({ connections: 0, people: 2, rooms: 1, pairs: 1 });
  const ann2 = await second.open();
  const resumed = await ann2.ask({ type: 'resume', token: anns, heard: 3 });
  expect(resumed).toMatchObject({
    type: 'resumed',
    you: { id: ann.id, name: 'ann', status: 'free' },
    people: [{ id: bob.id, status: 'away' }],
    inside: [{ room: 'lab', settings: { owner: ann.id, hasPasscode: true }, me: { stay: 1, hasVideo: true } }],
  });
  expect(resumed).not.toHaveProperty('heard');
  const bob2 = await second.open();
  expect(await bob2.ask({ type: 'resume', token: bobs, heard: 0 })).toMatchObject({ inside: [{ me: { stay: 2 } }] });
  expect(await ann2.next()).toEqual({ type: 'presence', changed: [{ id: bob.id, status: 'free' }] });
  bob2.send({ type: 'accept', to: ann.id, call: 'c', media: 'video' });
  expect(await ann2.next()).toMatchObject({ type: 'accept', from: bob.id });
  const eve = await second.login('eve');
  expect(await eve.ask({ type: 'join', room: 'lab', passcode: 'wrong' })).toMatchObject({ code: 'wrong-passcode' });
  expect(await eve.ask({ type: 'join', room: 'lab', passcode: 'open sesame' })).toMatchObject({ type: 'joined' });
});

test('S60 a host that dies without a word has saved who was here', async () => {
  const dataDir = await temporaryFolder();
  const first = await startAt(dataDir);
  const { client: ann, token } = await loginWithSession(first, 'ann');
  let copy = '';
  for (;;) {
    copy = await readFile(join(dataDir, 'sessions.json'), 'utf8').catch(() => '');
    if (copy.includes(ann.id)) break;
    await ann.settle();
  }
  const other = await temporaryFolder();
  await writeFile(join(other, 'sessions.json'), copy);
  const second = await startAt(other);
  const again = await second.open();
  expect(await again.ask({ type: 'resume', token, heard: 0 })).toMatchObject({ you: { id: ann.id } });
});

test('S61 the file is its owner’s, holds no token and no passcode, and goes when nobody can come back', async () => {
  const dataDir = await temporaryFolder();
  const host = await startAt(dataDir);
  const { client: ann, token } = await loginWithSession(host, 'ann');
  await ann.ask({ type: 'join', room: 'lab', passcode: 'open sesame' });
  await host.stop();
  const file = join(dataDir, 'sessions.json');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(ann.id);
  expect(text).not.toContain(token);
  expect(text).not.toContain('open sesame');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['sessions.json']);

  const second = await startAt(dataDir);
  const again = await second.open();
  await again.ask({ type: 'resume', token, heard: 0 });
  again.send({ type: 'bye' });
  await again.closed;
  await second.stop();
  expect(await savedIn(dataDir)).toBe(false);
});

test('S61 a file that is broken or from elsewhere is ignored, with a line in the log', async () => {
  const good = { version: 1, lastStay: 0, people: [], pairs: [], rooms: [] };
  const broken = ['', '{', 'null', '{}', JSON.stringify({ ...good, version: 2 }), JSON.stringify({ ...good, more: 1 })];
  const dataDir = await temporaryFolder();
  for (const text of broken) {
    await writeFile(join(dataDir, 'sessions.json'), text);
    const warnings: string[] = [];
    const host = await startTestHost({
      dataDir,
      log: (level, event) => {
        if (level === 'warn') warnings.push(event);
      },
    });
    expect([text, warnings]).toEqual([text, ['saved sessions are not understood and are ignored']]);
    await host.login('ann');
    await host.stop();
  }
  expect(await savedIn(dataDir)).toBe(false);
});

test('S61 a host that is told not to keep sessions writes nothing', async () => {
  const dataDir = await temporaryFolder();
  const host = await startTestHost({ dataDir, keepSessions: false });
  await loginWithSession(host, 'ann');
  await host.stop();
  expect(await readdir(dataDir)).toEqual([]);
});

test('S60 what waited for somebody who is away is reported before the host stops', async () => {
  const host = await startAt(await temporaryFolder());
  const { client: ann } = await loginWithSession(host, 'ann');
  const bob = await host.login('bob');
  ann.socket.terminate();
  await bob.nextOf('presence');
  bob.send({ type: 'message', to: 'ann', text: 'hi', id: 'm1' });
  await bob.settle();
  await until(() => host.counts().connections === 1);
  const stopped = host.stop();
  expect(await bob.next()).toMatchObject({ code: 'offline', re: 'message', to: 'ann', id: 'm1' });
  expect(await bob.next()).toEqual({ type: 'bye', reason: 'host-stopped' });
  await stopped;
});

test('S60 a host that stops expects everybody back, however many come from one address', async () => {
  const dataDir = await temporaryFolder();
  const limits = { ...QUIET, connectionsPerAddress: 2 };
  const first = await startTestHost({ dataDir, limits });
  const { client: ann } = await loginWithSession(first, 'ann');
  ann.socket.terminate();
  await until(() => first.counts().connections === 0);
  for (const name of ['bob', 'eve']) await loginWithSession(first, name);
  await first.stop();
  const second = await startTestHost({ dataDir, limits });
  expect(second.counts().people).toBe(3);
});
