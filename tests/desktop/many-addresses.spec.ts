// A host with several addresses, some of them dead: the app tries all of them at once.
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { call, expect, logIn, test } from './desktop-test.ts';

const OTHER_KEY = 'f'.repeat(64);

test('D30 a silent address and a closed port listed first cost nothing: the first that shows the key is joined', async ({
  desktop,
  foreignHost,
}) => {
  const host = await foreignHost('a');
  const silent = await listen();
  const closed = await closedPort();
  const link = `nearcall://127.0.0.1:${portOf(silent)}/r/lab?also=127.0.0.1:${closed},127.0.0.1:${host.port}#${host.fingerprint}`;
  const hungUp = once(silent, 'connection').then(([socket]) => once(socket as Socket, 'close'));
  const socketUrl = `wss://127.0.0.1:${host.port}/ws`;
  expect(await call(desktop.page, 'hosts.check', link)).toEqual({
    kind: 'trusted',
    socketUrl,
    fingerprint: host.fingerprint,
    isFirstUse: true,
  });
  await hungUp;
  expect(await logIn(desktop.page, socketUrl, 'Ann')).toContain('"success":true');
  silent.close();
});

test('D30 without a key in the link, the first that answers is pinned, and only it', async ({
  desktop,
  foreignHost,
}) => {
  const host = await foreignHost('a');
  const silent = await listen();
  const typed = `127.0.0.1:${portOf(silent)}, 127.0.0.1:${host.port}`;
  const { fingerprint } = host;
  expect(await call(desktop.page, 'hosts.check', typed)).toMatchObject({
    kind: 'trusted',
    fingerprint,
    isFirstUse: true,
  });
  expect(await call(desktop.page, 'hosts.check', typed)).toMatchObject({
    kind: 'trusted',
    fingerprint,
    isFirstUse: false,
  });
  const silentPort = portOf(silent);
  silent.close();
  const stranger = await foreignHost('b', silentPort);
  expect(await call(desktop.page, 'hosts.check', `127.0.0.1:${silentPort}`)).toMatchObject({
    kind: 'trusted',
    fingerprint: stranger.fingerprint,
    isFirstUse: true,
  });
});

test('D31 a wrong key at one address does not hide the right one at another, and is not trusted', async ({
  desktop,
  foreignHost,
}) => {
  const stranger = await foreignHost('b');
  const host = await foreignHost('a');
  const link = `https://127.0.0.1:${stranger.port}/?also=127.0.0.1:${host.port}#${host.fingerprint}`;
  const socketUrl = `wss://127.0.0.1:${host.port}/ws`;
  expect(await call(desktop.page, 'hosts.check', link)).toMatchObject({ kind: 'trusted', socketUrl });
  expect(await logIn(desktop.page, `wss://127.0.0.1:${stranger.port}/ws`, 'Ann')).toBe('closed 1006');
  expect(stranger.counts().connections).toBe(0);
});

test('D31 where every address shows a wrong key, that is said, and each stays refused until it is forgotten', async ({
  desktop,
  foreignHost,
}) => {
  const [one, two] = [await foreignHost('a'), await foreignHost('b')];
  const [first, second] = [`127.0.0.1:${one.port}`, `127.0.0.1:${two.port}`];
  const link = `nearcall://${first}/?also=${second}#${OTHER_KEY}`;
  const refused = { kind: 'key-changed', pinned: OTHER_KEY };
  expect(await call(desktop.page, 'hosts.check', link)).toEqual({ ...refused, presented: one.fingerprint });
  for (const address of [first, second])
    expect(await call(desktop.page, 'hosts.check', address)).toMatchObject(refused);
  await call(desktop.page, 'hosts.forget', link);
  for (const address of [first, second]) {
    expect(await call(desktop.page, 'hosts.check', address)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  }
});

test('D32 an address beside one that is known has to show the same key', async ({ desktop, foreignHost }) => {
  const known = await foreignHost('a');
  const stranger = await foreignHost('b');
  const sameHost = await foreignHost('a', await closedPort());
  const place = ({ port }: { port: number }) => `127.0.0.1:${port}`;
  await call(desktop.page, 'hosts.check', place(known));
  await known.stop();
  expect(await call(desktop.page, 'hosts.check', `${place(known)}, ${place(stranger)}`)).toEqual({
    kind: 'key-changed',
    pinned: known.fingerprint,
    presented: stranger.fingerprint,
  });
  expect(await call(desktop.page, 'hosts.check', `${place(known)}, ${place(stranger)}, ${place(sameHost)}`)).toEqual({
    kind: 'trusted',
    socketUrl: `wss://${place(sameHost)}/ws`,
    fingerprint: known.fingerprint,
    isFirstUse: false,
  });
});

/** Accepts connections, and never says a word. */
async function listen(): Promise<Server> {
  const server = createServer((socket) => void socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function closedPort(): Promise<number> {
  const server = await listen();
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}
