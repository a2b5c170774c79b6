// STUN and TURN servers of a host, as its clients and its log see them.
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { startSignaling } from '../../signaling/start.ts';
import { startTestHost } from './test-host.ts';

const SECRET = 'ten-green-bottles';
const iceServers = { stun: ['stun:10.0.0.9'], turn: ['turn:10.0.0.9'], turnSecret: SECRET };

test('H19 H20 who logs in is given the servers, with credentials of their own', async () => {
  const host = await startTestHost({ iceServers });
  const client = await host.open();
  const answer = await client.ask({ type: 'login', name: 'ann' });
  const id = (answer.you as { id: string }).id.slice(1);
  const [stun, turn] = answer.iceServers as { urls: string[]; username: string; credential: string }[];
  expect(stun).toEqual({ urls: ['stun:10.0.0.9'] });
  expect(turn?.username).toMatch(new RegExp(`^\\d{10}:${id}$`));
  expect(turn?.credential).toBe(
    createHmac('sha1', SECRET)
      .update(turn?.username ?? '')
      .digest('base64'),
  );
});

test('H19 a host that was told of none gives none', async () => {
  const host = await startTestHost();
  const client = await host.open();
  expect(await client.ask({ type: 'login', name: 'ann' })).not.toHaveProperty('iceServers');
});

test('H24 neither the log nor a refusal repeats the secret', async () => {
  const lines: unknown[] = [];
  const host = await startTestHost({ iceServers, log: (...line) => lines.push(line) });
  await (await host.login('ann')).close();
  await host.stop();
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain(SECRET);

  const config = { port: 0, name: 'Lab', dataDir: 'unused', tls: false };
  const refusal = await startSignaling({ ...config, iceServers: { turnSecret: SECRET } }).catch((error) => error);
  expect(String(refusal)).toContain('no TURN server');
  expect(String(refusal)).not.toContain(SECRET);
});
