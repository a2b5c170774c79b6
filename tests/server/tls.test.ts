import type { X509Certificate } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect as connectPlain, createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { SignalingStartError, startSignaling } from '../../signaling/start.ts';
import { startTestHost, temporaryFolder, until } from './test-host.ts';

function certificateOf(port: number): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      const certificate = socket.getPeerX509Certificate();
      socket.destroy();
      if (certificate) resolve(certificate);
    });
    socket.on('error', reject);
  });
}

function plainRequest(
  port: number,
  path: string,
  host: string,
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, headers: { Host: host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

test('H8 plain http on the TLS port is sent to https on the same host and port', async () => {
  const host = await startTestHost({ tls: true });
  const local = `lab.local:${host.port}`;
  expect(await plainRequest(host.port, '/r/lab?x=1', local)).toEqual({
    status: 308,
    location: `https://${local}/r/lab?x=1`,
  });
  for (const forged of ['evil.example/x', 'a b', "a'b"]) {
    expect(await plainRequest(host.port, '/', forged)).toEqual({ status: 400, location: undefined });
  }
});

test('H8 the socket works over TLS on that port, and noise on it harms nobody', async () => {
  const host = await startTestHost({ tls: true, limits: { presenceBatchMs: 0 } });
  const ann = await host.login('ann');
  for (const noise of ['\x16\x03\x01garbage', '\x00\x00', 'GET']) {
    const socket = connectPlain(host.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.end(noise, 'latin1');
    await new Promise((resolve) => socket.resume().once('close', resolve));
  }
  const bob = await host.login('bob');
  await ann.nextOf('presence');
  // An invitation promises the key by which the host is known.
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ type: 'ipaddr', key: host.fingerprint });
  bob.send({ type: 'message', to: 'ann', text: 'x'.repeat(8_000) });
  expect(await ann.nextOf('message')).toMatchObject({ from: bob.id });
  const silent = connectPlain(host.port, '127.0.0.1');
  silent.on('error', () => {});
  await host.stop();
  await new Promise((resolve) => silent.once('close', resolve));
});

test('H9 the key is made once, for its owner only, and the fingerprint stays', async () => {
  const dataDir = join(await temporaryFolder(), 'new', 'folder');
  const first = await startTestHost({ tls: true, dataDir });
  const file = join(dataDir, 'host-key.pem');
  const key = await readFile(file, 'utf8');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  const certificate = await certificateOf(first.port);
  await first.stop();
  const second = await startTestHost({ tls: true, dataDir });
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(await readFile(file, 'utf8')).toBe(key);
  expect((await certificateOf(second.port)).fingerprint256).toBe(certificate.fingerprint256);
});

test('H9 two hosts that start at once on one folder agree on the key', async () => {
  const dataDir = await temporaryFolder();
  const hosts = await Promise.all([1, 2, 3].map(() => startTestHost({ tls: true, dataDir })));
  expect(new Set(hosts.map((host) => host.fingerprint)).size).toBe(1);
});

test('H9 an unreadable key is put aside, not thrown away', async () => {
  const dataDir = await temporaryFolder();
  await writeFile(join(dataDir, 'host-key.pem'), 'not a key');
  const warnings: string[] = [];
  await startTestHost({ tls: true, dataDir, log: (level, event) => void (level === 'warn' && warnings.push(event)) });
  expect(await readFile(join(dataDir, 'host-key.pem.unreadable'), 'utf8')).toBe('not a key');
  expect(warnings).toHaveLength(1);
});

test('H9 a folder that cannot be used is an error of its own kind', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const start = startSignaling({ port: 0, name: 'Lab', dataDir: join(folder, 'file'), tls: true });
  await expect(start).rejects.toMatchObject({ name: 'SignalingStartError', kind: 'data-unusable' });
});

test('H10 the certificate names every LAN address, localhost and the machine', async () => {
  const addresses = ['192.168.1.5', 'fd00::5'];
  const host = await startTestHost({ tls: true, host: '0.0.0.0', findAddresses: () => addresses });
  const certificate = await certificateOf(host.port);
  for (const address of [...addresses, '127.0.0.1', '::1']) expect(certificate.checkIP(address)).toBe(address);
  const local = `${hostname().toLowerCase().split('.')[0]}.local`;
  for (const name of ['localhost', local]) expect(certificate.checkHost(name, { subject: 'never' })).toBe(name);
  expect(host.urls).toEqual([`https://192.168.1.5:${host.port}/`, `https://[fd00::5]:${host.port}/`]);
});

test('H11 while running, a new address brings a new certificate for the same key', async () => {
  let addresses = ['192.168.1.5'];
  const dataDir = await temporaryFolder();
  const config = { tls: true, host: '0.0.0.0', dataDir, addressPollMs: 10, findAddresses: () => addresses };
  const host = await startTestHost({ ...config, limits: { presenceBatchMs: 0 } });
  const before = await certificateOf(host.port);
  const ann = await host.login('ann');
  addresses = ['10.1.1.1'];
  let after = await certificateOf(host.port);
  while (after.checkIP('10.1.1.1') === undefined) after = await certificateOf(host.port);
  expect(after.publicKey.equals(before.publicKey)).toBe(true);
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ addresses: ['10.1.1.1'] });
  await host.stop();

  addresses = [];
  const later = await startTestHost(config);
  expect((await certificateOf(later.port)).fingerprint256).toBe(after.fingerprint256);
});

test('H11 a certificate that cannot be stored leaves the old one in place', async () => {
  let addresses = ['192.168.1.5'];
  const dataDir = await temporaryFolder();
  const warnings: string[] = [];
  const host = await startTestHost({
    tls: true,
    host: '0.0.0.0',
    dataDir,
    addressPollMs: 10,
    findAddresses: () => addresses,
    log: (level, event) => void (level === 'warn' && warnings.push(event)),
  });
  await rename(dataDir, `${dataDir}-moved`);
  addresses = ['10.1.1.1'];
  await until(() => warnings.length > 0);
  expect((await certificateOf(host.port)).checkIP('192.168.1.5')).toBe('192.168.1.5');
  await rename(`${dataDir}-moved`, dataDir);
});

test('H13 a port in use is an error of its own kind, or the next one is taken', async () => {
  const first = await startTestHost();
  const options = { port: first.port, host: '127.0.0.1', name: 'Lab', dataDir: 'unused', tls: false };
  const error = await startSignaling(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SignalingStartError);
  expect(error).toMatchObject({ kind: 'port-in-use', message: expect.stringContaining(String(first.port)) });
  const next = await startTestHost({ port: first.port, portFallback: true });
  expect(next.port).not.toBe(first.port);
  await next.login('ann');
});

test('H13 a strange address and a wrong option are errors of their own kinds', async () => {
  const options = { port: 0, name: 'Lab', dataDir: 'unused', tls: false };
  await expect(startSignaling({ ...options, host: '203.0.113.77' })).rejects.toMatchObject({ kind: 'no-such-address' });
  await expect(startSignaling({ ...options, port: 70_000 })).rejects.toMatchObject({ kind: 'bad-config' });
  await expect(startSignaling({ ...options, name: ' ' })).rejects.toMatchObject({ kind: 'bad-config' });
});

test('H13 a failed start leaves the port to others', async () => {
  const first = await startTestHost();
  await startSignaling({ port: first.port, host: '127.0.0.1', name: 'Lab', dataDir: 'x', tls: false }).catch(() => {});
  await first.stop();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(first.port, '127.0.0.1', resolve));
  await new Promise((resolve) => server.close(resolve));
});
