// How the page comes to a browser.
import { expect, test } from './fixtures.ts';

test('H25 everything of the page comes over HTTP/2, and the socket opens beside it', async ({ annAndBob }) => {
  const ways = await annAndBob.ann.page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => (entry as PerformanceResourceTiming).nextHopProtocol,
    ),
  );
  expect(ways.length).toBeGreaterThan(5);
  expect(new Set(ways)).toEqual(new Set(['h2']));
});

test('U118 a name half typed on the way to the host is still there when it is reached', async ({ newPerson }) => {
  let arrive = () => {};
  const isThere = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { page } = await newPerson('Ann', {
    before: (itsPage) =>
      itsPage.routeWebSocket('**/ws', async (socket) => {
        await isThere;
        socket.connectToServer();
      }),
  });
  await expect(page.getByTestId('connecting')).toBeVisible();
  await page.getByTestId('settings').click();
  await page.getByRole('menuitem', { name: 'Change name' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Annab');
  arrive();
  await page.getByTestId('rooms').waitFor({ state: 'attached' });
  await page.keyboard.type('el');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Annabel');
});
