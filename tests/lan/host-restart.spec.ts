// The host loses its power in the middle of a call, and comes back.
import { hears, inTouch } from '../e2e/person.ts';
import { framesSoFar, watchFrames } from './frame-watch.ts';
import { expect, test } from './lan-test.ts';

/** What nobody takes for an interruption, in milliseconds. */
const UNNOTICED_MS = 500;

test('R1 the host is killed and started again in a call: no gap in the picture, and both can call again', async ({
  inCall: { host, ann, bob },
}) => {
  await Promise.all([watchFrames(ann.page), watchFrames(bob.page)]);
  await host.kill();
  for (const { page } of [ann, bob]) await expect(page.getByTestId('host-note')).toBeVisible();
  await inTouch(ann, bob);
  await host.startAgain();
  for (const { page } of [ann, bob]) await expect(page.getByTestId('host-note')).toBeHidden();
  await inTouch(ann, bob);
  for (const { page } of [ann, bob]) {
    const { frames, longestGapMs } = await framesSoFar(page);
    expect(frames).toBeGreaterThan(12);
    expect(longestGapMs).toBeLessThan(UNNOTICED_MS);
  }

  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  for (const person of [ann, bob]) await person.press('close-end');
  await bob.call('Ann');
  await ann.accept();
  await inTouch(ann, bob);
  await Promise.all([hears(ann), hears(bob)]);
});
