import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServer, type PersonId } from '../protocol/index.ts';
import { iceConfig, makeIceServers } from './ice-servers.ts';

const ANN = '@k3jd9x2m' as PersonId;
const NOON_MS = Date.UTC(2026, 0, 1, 12);

const source = (config: Parameters<typeof iceConfig.parse>[0]) => makeIceServers(iceConfig.parse(config));
const mistakeIn = (config: unknown) => iceConfig.safeParse(config).error?.issues[0]?.message;

test('H19 without a server there is nothing to give', () => {
  expect(makeIceServers(undefined)).toBeUndefined();
  expect(source({})).toBeUndefined();
});

test('H19 a STUN server is given as it is, without credentials', () => {
  const given = source({ stun: ['stun:10.0.0.9', 'stun:10.0.0.10:3479'] })?.serversFor(ANN, NOON_MS);
  expect(given).toEqual([{ urls: ['stun:10.0.0.9', 'stun:10.0.0.10:3479'] }]);
});

test('H20 credentials name the second they end and the person, and are signed with the shared secret', () => {
  const servers = source({ turn: ['turn:10.0.0.9:3478'], turnSecret: 'north', credentialLifetimeS: 3_600 });
  const [turn] = servers?.serversFor(ANN, NOON_MS) ?? [];
  // `printf 1767272400:k3jd9x2m | openssl dgst -sha1 -hmac north -binary | base64`
  expect(turn).toEqual({
    urls: ['turn:10.0.0.9:3478'],
    username: '1767272400:k3jd9x2m',
    credential: '8Qit5wLNAk8jOm2kkO/8Bjr8OYk=',
  });
  expect(iceServer.parse(turn)).toEqual(turn);
  expect(turn?.credential).toBe(createHmac('sha1', 'north').update('1767272400:k3jd9x2m').digest('base64'));
});

test('H20 everybody has credentials of their own, and they are renewed at half of their life', () => {
  const servers = source({ turn: ['turn:10.0.0.9'], turnSecret: 'north' });
  const [mine] = servers?.serversFor(ANN, NOON_MS) ?? [];
  const [theirs] = servers?.serversFor('@bbbbbbbb' as PersonId, NOON_MS) ?? [];
  const [later] = servers?.serversFor(ANN, NOON_MS + (servers?.renewEveryMs ?? 0)) ?? [];
  expect(new Set([mine, theirs, later].map((server) => server?.credential)).size).toBe(3);
  expect(servers?.renewEveryMs).toBe(3 * 3_600_000);
});

test('H21 a server with a fixed user is given with it', () => {
  const servers = source({ turn: ['turns:turn.lab'], turnUsername: 'lab', turnPassword: 'pass' });
  expect(servers?.serversFor(ANN, NOON_MS)).toEqual([
    { urls: ['turns:turn.lab'], username: 'lab', credential: 'pass' },
  ]);
});

test('H22 what does not fit together is said', () => {
  expect(mistakeIn({ turn: ['turn:a'] })).toContain('needs a secret');
  expect(mistakeIn({ turn: ['turn:a'], turnUsername: 'lab' })).toContain('a name and a password');
  expect(mistakeIn({ turn: ['turn:a'], turnSecret: 's', turnUsername: 'u', turnPassword: 'p' })).toContain('not both');
  expect(mistakeIn({ turnSecret: 's' })).toContain('no TURN server');
  expect(mistakeIn({ stun: ['turn:a'] })).toContain('not a stun: address');
  expect(mistakeIn({ turn: ['https://a'], turnSecret: 's' })).toBeDefined();
  expect(mistakeIn({ turn: ['turn:a'], turnSecret: 's', credentialLifetimeS: 59 })).toBeDefined();
  expect(mistakeIn({ turn: ['turn:a'], turnSecret: 's', credentialLifetimeS: 60 })).toBeUndefined();
});
