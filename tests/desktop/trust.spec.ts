// Which hosts the window talks to: those with a pinned key.
import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { connect } from 'node:tls';
import { call, expect, logIn, test } from './desktop-test.ts';

const OTHER_KEY = 'f'.repeat(64);

test('D11 first use pins, the same key is trusted again, after a restart too', async ({ launch, foreignHost }) => {
  const host = await foreignHost('a');
  const address = `127.0.0.1:${host.port}`;
  const socketUrl = `wss://${address}/ws`;
  const trusted = { kind: 'trusted', socketUrl, fingerprint: host.fingerprint };
  const first = await launch();
  expect(await call(first.page, 'hosts.check', address)).toEqual({ ...trusted, isFirstUse: true });
  expect(await call(first.page, 'hosts.check', `https://${address}/`)).toEqual({ ...trusted, isFirstUse: false });
  expect(await logIn(first.page, socketUrl, 'Ann')).toContain('"success":true');
  await first.close();
  const second = await launch();
  expect(await call(second.page, 'hosts.check', address)).toEqual({ ...trusted, isFirstUse: false });
});

test('D11 a changed key is refused', async ({ desktop, foreignHost }) => {
  const before = await foreignHost('a');
  const address = `127.0.0.1:${before.port}`;
  await call(desktop.page, 'hosts.check', address);
  await before.stop();
  const after = await foreignHost('b', before.port);
  const changed = { kind: 'key-changed', pinned: before.fingerprint, presented: after.fingerprint };
  expect(await call(desktop.page, 'hosts.check', address)).toEqual(changed);
  expect(await call(desktop.page, 'hosts.check', address)).toEqual(changed);
});

test('D12 a link with another fingerprint is refused, and one with the right fingerprint pins it', async ({
  desktop,
  foreignHost,
}) => {
  const host = await foreignHost('a');
  const other = await foreignHost('b');
  const link = (port: number, fingerprint = '') => `nearcall://127.0.0.1:${port}/#${fingerprint}`;
  expect(await call(desktop.page, 'hosts.check', link(host.port, host.fingerprint))).toMatchObject({
    kind: 'trusted',
    isFirstUse: true,
  });
  expect(await call(desktop.page, 'hosts.check', link(host.port, OTHER_KEY))).toMatchObject({
    kind: 'key-changed',
    pinned: OTHER_KEY,
  });
  expect(await call(desktop.page, 'hosts.check', link(other.port, OTHER_KEY))).toMatchObject({
    kind: 'key-changed',
    pinned: OTHER_KEY,
  });
  expect(await call(desktop.page, 'hosts.check', `127.0.0.1:${other.port}`)).toMatchObject({ kind: 'key-changed' });
});

test('D13 in the handshake too, only a pinned key is accepted', async ({ desktop, foreignHost }) => {
  const { verifyCertificate } = desktop;
  test.skip(!verifyCertificate, 'only the stand-in can be asked about a certificate');
  if (!verifyCertificate) return;
  const pinned = await foreignHost('a');
  const other = await foreignHost('b');
  await call(desktop.page, 'hosts.check', `127.0.0.1:${pinned.port}`);
  const [pinnedPem, otherPem] = [await certificateOf(pinned.port), await certificateOf(other.port)];
  expect(await verifyCertificate({ hostname: '127.0.0.1', pem: pinnedPem })).toBe(0);
  expect(await verifyCertificate({ hostname: '127.0.0.1', pem: otherPem })).toBe(-2);
  expect(await verifyCertificate({ hostname: 'localhost', pem: pinnedPem })).toBe(-2);
  expect(await verifyCertificate({ hostname: '127.0.0.1', pem: 'not a certificate' })).toBe(-2);
});

test('D17 the page connects to no host whose key is not pinned', async ({ desktop, foreignHost }) => {
  const host = await foreignHost('a');
  const socketUrl = `wss://127.0.0.1:${host.port}/ws`;
  expect(await logIn(desktop.page, socketUrl, 'Ann')).toBe('closed 1006');
  expect(host.counts().connections).toBe(0);
});

test('D18 a changed key is refused by the connection itself, until the old one is forgotten, and then no longer', async ({
  desktop,
  foreignHost,
}) => {
  const before = await foreignHost('a');
  const address = `127.0.0.1:${before.port}`;
  const socketUrl = `wss://${address}/ws`;
  await call(desktop.page, 'hosts.check', address);
  expect(await logIn(desktop.page, socketUrl, 'Ann')).toContain('"success":true');
  await before.stop();
  const after = await foreignHost('b', before.port);
  expect(await logIn(desktop.page, socketUrl, 'Ann')).toBe('closed 1006');
  expect(after.counts().connections).toBe(0);

  await call(desktop.page, 'hosts.forget', address);
  expect(await call(desktop.page, 'hosts.check', address)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  expect(await logIn(desktop.page, socketUrl, 'Ann')).toContain('"success":true');
});

test('D17 nothing but a host is connected to', async ({ desktop, foreignHost }) => {
  const host = await foreignHost('a');
  await call(desktop.page, 'hosts.check', `127.0.0.1:${host.port}`);
  const reached = await desktop.page.evaluate(async (port) => {
    const addresses = [`https://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/`, 'https://example.com/'];
    const answers = await Promise.all(
      addresses.map((url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      ),
    );
    return answers.filter(Boolean).length;
  }, host.port);
  expect(reached).toBe(0);
});

test('D19 an address that is none, and a host that does not answer, are told apart', async ({ desktop }) => {
  expect(await call(desktop.page, 'hosts.check', 'not an address')).toEqual({ kind: 'bad-address' });
  const mute = createServer((socket) => void socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
  const plain = createServer(
    (socket) =>
      void socket
        .on('error', () => undefined)
        .resume()
        .end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  ).listen(0, '127.0.0.1');
  await Promise.all([once(mute, 'listening'), once(plain, 'listening')]);
  const portOf = (server: typeof mute) => (server.address() as { port: number }).port;
  const closedPort = portOf(plain);
  expect(await call(desktop.page, 'hosts.check', `127.0.0.1:${closedPort}`)).toEqual({ kind: 'unreachable' });
  plain.close();
  await once(plain, 'close');
  expect(await call(desktop.page, 'hosts.check', `127.0.0.1:${closedPort}`)).toEqual({ kind: 'unreachable' });
  expect(await call(desktop.page, 'hosts.check', `127.0.0.1:${portOf(mute)}`)).toEqual({ kind: 'unreachable' });
  mute.close();
});

async function certificateOf(port: number): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const pem = (socket.getPeerX509Certificate() as X509Certificate).toString();
  socket.destroy();
  return pem;
}
