import { expect, test } from 'vitest';
import type { TestClient } from './test-client.ts';
import { startTestHost, type TestHost, until } from './test-host.ts';

const QUIET = { presenceBatchMs: 0 };
const text = (to: string, id: string) => ({ type: 'message', to, text: `text ${id}`, id });

async function loginWithSession(host: TestHost, name: string): Promise<{ client: TestClient; token: string }> {
  const client = await host.open();
  const answer = await client.ask({ type: 'login', name, session: true });
  client.id = (answer.you as { id: string }).id;
  return { client, token: String(answer.session) };
}

test('S52 a broken connection with a session is away, and gone when the grace is over', async () => {
  const host = await startTestHost({ limits: { ...QUIET, sessionGraceMs: 20 } });
  const { client: ann } = await loginWithSession(host, 'ann');
  const bob = await host.login('bob');
  ann.socket.terminate();
  expect(await bob.next()).toEqual({ type: 'presence', changed: [{ id: ann.id, status: 'away' }] });
  expect(await bob.next()).toEqual({ type: 'presence', gone: [ann.id] });
});

test('S54 a token is long, random, and good for one session', async () => {
  const host = await startTestHost({ limits: QUIET });
  const tokens = [];
  for (const name of ['ann', 'bob', 'eve']) tokens.push((await loginWithSession(host, name)).token);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(3);
  const stranger = await host.open();
  const guess = { type: 'resume', token: `${tokens[0]?.slice(0, -1)}.`, heard: 0 };
  expect(await stranger.ask(guess)).toMatchObject({ code: 'bad-message', re: 'resume' });
  expect(await stranger.ask({ ...guess, token: 'A'.repeat(43) })).toMatchObject({ code: 'session-gone' });
  expect(await stranger.ask({ type: 'login', name: 'stranger' })).toMatchObject({ success: true });
});

test('S54 who resumes while the old connection stands closes it, silently, and speaks for the same person', async () => {
  const host = await startTestHost({ limits: QUIET });
  const { client: ann, token } = await loginWithSession(host, 'ann');
  const bob = await host.login('bob');
  const again = await host.open();
  again.send({ type: 'resume', token, heard: 0 });
  expect(await again.next()).toMatchObject({ type: 'resumed', you: { id: ann.id, status: 'free' }, heard: 0 });
  expect(await ann.closed).toBe(1000);
  again.send(text('bob', 'm1'));
  // Nothing came before it: nobody noticed.
  expect(await bob.next()).toMatchObject({ from: ann.id, id: 'm1' });
  await until(() => host.counts().connections === 2);
  bob.send(text('ann', 'm2'));
  expect(await again.next()).toMatchObject({ from: bob.id, id: 'm2' });
});

test('S55 what came while one was away follows the answer, byte for byte', async () => {
  const host = await startTestHost({ limits: QUIET });
  const { client: ann, token } = await loginWithSession(host, 'ann');
  const bob = await host.login('bob');
  bob.send(` {"to":"ann",  "text":"\\u4f60好", "type":"message" } `);
  await ann.nextOf('presence');
  const first = await ann.nextText();
  ann.socket.terminate();
  await bob.nextOf('presence');
  const away = ` {"to":"ann",  "text":"\\ud83d 👋", "type":"message" } `;
  bob.send(away);
  await bob.settle();
  const again = await host.open();
  again.send({ type: 'resume', token, heard: 0 });
  expect(await again.next()).toMatchObject({ type: 'resumed' });
  expect(await again.nextText()).toBe(first);
  const second = await again.nextText();
  expect(second.startsWith(`{"from":"${bob.id}","at":`)).toBe(true);
  expect(second.endsWith(away.slice(2))).toBe(true);
});

test('S56 a connection that breaks between every two frames loses none and doubles none', async () => {
  const host = await startTestHost({ limits: QUIET });
  const { client: first, token } = await loginWithSession(host, 'ann');
  const bob = await host.login('bob');
  await first.nextOf('presence');
  let ann = first;
  let heard = 0;
  const received: unknown[] = [];
  const sent: unknown[] = [];
  for (let round = 0; round < 20; round += 1) {
    const [mine, theirs] = [text('bob', `a${round}`), text('ann', `b${round}`)];
    bob.send(theirs);
    ann.send(mine);
    sent.push(mine.id);
    // Torn at another point each time: before, between, or after what is on its way.
    if (round % 3 > 0) {
      received.push((await ann.nextOf('message')).id);
      heard += 1;
    }
    if (round % 3 === 1) ann.socket.terminate();
    const next = await host.open();
    const answer = await next.ask({ type: 'resume', token, heard });
    ann.socket.terminate();
    // Of what the host has not dealt with, everything is sent again.
    for (const id of sent.slice(Number(answer.heard))) next.send(text('bob', String(id)));
    ann = next;
    if (round % 3 === 0) {
      received.push((await ann.nextOf('message')).id);
      heard += 1;
    }
  }
  await ann.settle();
  const rounds = Array.from({ length: 20 }, (_, i) => i);
  expect(received).toEqual(rounds.map((i) => `b${i}`));
  const told = (await bob.settle()).filter((frame) => frame.type === 'message').map((frame) => frame.id);
  expect(told).toEqual(rounds.map((i) => `a${i}`));
});

test('S58 the heartbeat confirms what was dealt with', async () => {
  const host = await startTestHost({ limits: { ...QUIET, heartbeatMs: 10 } });
  const { client: ann } = await loginWithSession(host, 'ann');
  ann.send(text('nobody', 'm1'));
  expect(await ann.next()).toMatchObject({ code: 'offline', id: 'm1' });
  expect(await ann.next()).toEqual({ type: 'ack', heard: 1 });
});

test('S63 a host with ICE servers gives them to everybody, one without says nothing of them', async () => {
  const host = await startTestHost({ iceServers: { stun: ['stun:10.0.0.1'] } });
  const ann = await host.open();
  expect(await ann.ask({ type: 'login', name: 'ann' })).toMatchObject({ iceServers: [{ urls: ['stun:10.0.0.1'] }] });
  const bare = await startTestHost();
  const bob = await bare.open();
  expect(await bob.ask({ type: 'login', name: 'bob' })).not.toHaveProperty('iceServers');
});
