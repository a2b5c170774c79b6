// A newcomer's way from the first start of the app to a ringing call.
import { join } from '../e2e/person.ts';
import { expect, test } from './desktop-test.ts';
import { hostedPort } from './sit-down.ts';

test('U127 from the first start to a ringing call: three clicks, and nothing typed but the name', async ({
  browser,
  desktop,
}) => {
  const { page } = desktop;
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0';
    addEventListener(
      'click',
      ({ isTrusted }) => {
        const { dataset } = document.documentElement;
        if (isTrusted) dataset.clicks = String(Number(dataset.clicks) + 1);
      },
      { capture: true },
    );
  });
  await page.getByTestId('name').fill('Ann');
  await page.getByTestId('start').click();
  await page.getByTestId('host').click();
  const bob = await join(browser, `https://127.0.0.1:${await hostedPort(desktop)}/`, 'Bob');
  await page.locator('[data-person=Bob]').getByTestId('call-video').click();
  await bob.page.getByTestId('incoming').waitFor();
  expect(Number(await page.evaluate(() => document.documentElement.dataset.clicks))).toBeLessThanOrEqual(3);
  await bob.close();
});
