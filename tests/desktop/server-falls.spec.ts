// The server's process dies in the middle of everything: nobody in a call notices, and nobody is logged out.
import { hears, inTouch, join, seesMotion } from '../e2e/person.ts';
import { call, expect, test } from './desktop-test.ts';
import { hostedPort, sitDown } from './sit-down.ts';

test('D22 the server falls during a call: both keep seeing and hearing, and both are here afterwards', async ({
  browser,
  desktop,
}) => {
  const ann = await sitDown(desktop, 'Ann');
  await ann.press('host');
  const port = await hostedPort(desktop);
  const bob = await join(browser, `https://127.0.0.1:${port}/`, 'Bob');
  await bob.call('Ann');
  await ann.accept();
  await inTouch(ann, bob);

  for (const { page } of [ann, bob]) await page.evaluate(() => void Object.assign(window, { isTheSame: true }));
  await desktop.killServer();
  await expect.poll(async () => (await call(desktop.page, 'hosting.state')).kind).not.toBe('restarting');
  await Promise.all([seesMotion(ann), seesMotion(bob), hears(ann), hears(bob)]);
  expect(await hostedPort(desktop)).toBe(port);
  await inTouch(ann, bob);
  for (const { page } of [ann, bob]) expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);

  await bob.press('hang-up');
  await ann.seesEnd('they-hung-up');
  // It goes by itself.
  for (const { page } of [ann, bob]) await expect(page.getByTestId('call-ended')).toHaveCount(0);
  // Presence works again, in both directions, and so does ringing.
  const cid = await join(browser, `https://127.0.0.1:${port}/`, 'Cid');
  for (const other of ['Ann', 'Bob']) await cid.row(other).waitFor();
  for (const one of [ann, bob]) await one.row('Cid').waitFor();
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await cid.close();
  await bob.close();
});
