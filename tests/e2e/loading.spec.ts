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
