// Hosting on this computer, as the page, its guests and its neighbours see it.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import { test as base, call, expect, heard, logIn, startHosting } from './desktop-test.ts';

/** A browser that is none of the app's, on the page of a host. */
const test = base.extend<{ openGuest: (url: string) => Promise<Page> }>({
  openGuest: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (url) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

const BYE = '{"type":"bye","reason":"host-stopped"}';

test('D8 hosting starts and stops, and every change is told', async ({ desktop }) => {
  const { page } = desktop;
  await page.evaluate(() => {
    const states: HostingState[] = [];
    Object.assign(window, { states });
    window.nearcall?.on('hosting.changed', (state) => states.push(state));
  });
  expect(await call(page, 'hosting.state')).toEqual({ kind: 'off' });
  const on = await startHosting(page, 'Lab');
  expect(on).toMatchObject({ name: 'Lab', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(on.urls.every((url) => url.startsWith('https://'))).toBe(true);
  expect(await call(page, 'hosting.start', 'Another')).toEqual(on);
  expect(await call(page, 'hosting.state')).toEqual(on);
  expect(await call(page, 'hosting.stop')).toEqual({ kind: 'off' });
  expect(await call(page, 'hosting.stop')).toEqual({ kind: 'off' });
  const states = await page.evaluate(() => (window as unknown as { states: HostingState[] }).states);
  expect(states).toEqual([{ kind: 'starting' }, on, { kind: 'off' }]);
});

test('D8 two clicks make one server, and it keeps its key', async ({ desktop }) => {
  const { page } = desktop;
  const [first, second] = await Promise.all([startHosting(page), startHosting(page)]);
  expect(second).toEqual(first);
  await call(page, 'hosting.stop');
  expect(await startHosting(page)).toMatchObject({ fingerprint: first.fingerprint });
});

test('D8 our own server is trusted without a first use, and the page can connect', async ({ desktop }) => {
  const { page } = desktop;
  const { port, fingerprint } = await startHosting(page);
  const socketUrl = `wss://127.0.0.1:${port}/ws`;
  expect(await call(page, 'hosts.check', `127.0.0.1:${port}`)).toEqual({
    kind: 'trusted',
    socketUrl,
    fingerprint,
    isFirstUse: false,
  });
  expect(await logIn(page, socketUrl, 'Ann')).toContain('"success":true');
});

test('D8 a name that is none does not start', async ({ desktop }) => {
  expect(await call(desktop.page, 'hosting.start', '   ')).toEqual({ kind: 'failed', reason: 'not-started' });
  await startHosting(desktop.page);
});

test('D9 a guest in a browser gets the page and can log in', async ({ desktop, openGuest }) => {
  const { port } = await startHosting(desktop.page);
  const guest = await openGuest(`https://127.0.0.1:${port}/`);
  expect(await guest.title()).toBe(await desktop.page.title());
  expect(await guest.evaluate(() => window.isSecureContext && !('nearcall' in window))).toBe(true);
  expect(await logIn(guest, `wss://127.0.0.1:${port}/ws`, 'Bob')).toContain('"success":true');
});

test('D20 stopping tells everybody connected', async ({ desktop, openGuest }) => {
  const { port } = await startHosting(desktop.page);
  const guest = await openGuest(`https://127.0.0.1:${port}/`);
  await logIn(guest, `wss://127.0.0.1:${port}/ws`, 'Bob');
  await logIn(desktop.page, `wss://127.0.0.1:${port}/ws`, 'Ann');
  await call(desktop.page, 'hosting.stop');
  for (const page of [guest, desktop.page])
    await expect.poll(() => heard(page)).toEqual(expect.arrayContaining([BYE, 'closed 1001']));
});

test('D21 quitting tells everybody connected, and nothing listens any more', async ({ desktop, openGuest }) => {
  const { port } = await startHosting(desktop.page);
  const guest = await openGuest(`https://127.0.0.1:${port}/`);
  await logIn(guest, `wss://127.0.0.1:${port}/ws`, 'Bob');
  await desktop.close();
  await expect.poll(() => heard(guest)).toEqual(expect.arrayContaining([BYE, 'closed 1001']));
  const free = createServer().listen(port);
  await new Promise((resolve, reject) => free.once('listening', () => resolve(undefined)).once('error', reject));
  free.close();
});

test('D22 a crash of the server is told, and it is started again by itself, as the same host', async ({
  desktop,
  userDataDir,
}) => {
  const { page } = desktop;
  const on = await startHosting(page, 'Lab');
  await page.evaluate(() => {
    const states: HostingState[] = [];
    Object.assign(window, { states });
    window.nearcall?.on('hosting.changed', (state) => states.push(state));
  });
  await desktop.killServer();
  const states = () => page.evaluate(() => (window as unknown as { states: HostingState[] }).states);
  await expect.poll(states).toEqual([{ kind: 'restarting', name: 'Lab', port: on.port }, on]);
  expect(await logIn(page, `wss://127.0.0.1:${on.port}/ws`, 'Ann')).toContain('"success":true');
  expect(await call(page, 'hosting.stop')).toEqual({ kind: 'off' });
  const log = await readFile(join(userDataDir, 'logs', 'nearcall.log'), 'utf8');
  const steps = ['app started', 'hosting on', 'server process died', 'hosting restarting', 'hosting on', 'hosting off'];
  expect(log).toMatch(new RegExp(steps.join('[^]*')));
  expect(log).toMatch(/server: listening port=\d+/);
});

test('D23 a port in use is passed over, and the one that was taken is remembered', async ({
  launch,
  foreignHost,
  userDataDir,
}) => {
  const neighbour = await foreignHost('neighbour');
  const settings = join(userDataDir, 'settings.json');
  await writeFile(settings, JSON.stringify({ version: 1, pinnedKeys: {}, preferences: null, port: neighbour.port }));
  const desktop = await launch();
  const { port } = await startHosting(desktop.page);
  expect(port).not.toBe(neighbour.port);
  await desktop.close();
  expect(JSON.parse(await readFile(settings, 'utf8'))).toMatchObject({ port });
});
