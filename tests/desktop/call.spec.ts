// Calls of somebody at the desktop app, through the real page: hosting, joining, ringing, picture and sound both ways.
import { hears, inTouch, join, seesMotion } from '../e2e/person.ts';
import { call, expect, test } from './desktop-test.ts';
import { hostedPort, joinHost, sitDown } from './sit-down.ts';

test('D25 a guest in a browser calls the person at the desktop app that hosts: both see and hear', async ({
  browser,
  desktop,
}) => {
  const ann = await sitDown(desktop, 'Ann');
  await ann.press('host');
  const bob = await join(browser, `https://127.0.0.1:${await hostedPort(desktop)}/`, 'Bob');
  await bob.call('Ann');
  await ann.accept();
  await inTouch(ann, bob);
  await bob.press('hang-up');
  await ann.seesEnd('they-hung-up');

  // Its end goes from the screen by itself.
  for (const { page } of [ann, bob]) await expect(page.getByTestId('call-ended')).toHaveCount(0);
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  await bob.close();
});

test('D26 who hosted last time hosts again at the next start', async ({ browser, launch }) => {
  const yesterday = await launch();
  await (await sitDown(yesterday, 'Ann')).press('host');
  const port = await hostedPort(yesterday);
  await yesterday.close();
  const today = await launch();
  expect(await hostedPort(today)).toBe(port);
  const bob = await join(browser, `https://127.0.0.1:${port}/`, 'Bob');
  await bob.row('Ann').waitFor();
  await bob.close();
});

test('D27 the desktop app joins a host by its address, and its call outlives the host', async ({
  browser,
  desktop,
  foreignHost,
}) => {
  const host = await foreignHost('lab');
  const ann = await sitDown(desktop, 'Ann');
  await joinHost(ann, host);
  const bob = await join(browser, `https://127.0.0.1:${host.port}/`, 'Bob');
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await host.stop();
  await expect(ann.page.getByTestId('host-note')).toBeVisible();
  await Promise.all([seesMotion(ann), seesMotion(bob), hears(ann), hears(bob)]);
  await bob.close();
});

test('D28 a host whose key changed is shown as such, and is joined only when the person says so', async ({
  desktop,
  foreignHost,
}) => {
  const before = await foreignHost('a');
  const address = `127.0.0.1:${before.port}`;
  await call(desktop.page, 'hosts.check', address);
  await before.stop();
  const after = await foreignHost('b', before.port);
  const ann = await sitDown(desktop, 'Ann');
  await ann.page.getByTestId('address').fill(address);
  await ann.press('join');
  await expect(ann.page.getByTestId('key-changed')).toBeVisible();
  expect(after.counts().connections).toBe(0);
  await ann.page.getByRole('button', { name: 'trust the new key' }).click();
  await expect.poll(() => after.counts().people).toBe(1);
});
