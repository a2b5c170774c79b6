// Resolution, volume and camera change in the middle of a call: the other side sees and hears on, and nothing is negotiated for it.
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { hears, join, type Person, seesMotion } from './person.ts';

function descriptions({ page }: Person): Promise<string[]> {
  return page.evaluate(() =>
    window.witness.connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .map(({ localDescription }) => /^o=\S+ \S+ \d+/m.exec(localDescription?.sdp ?? '')?.[0] ?? ''),
  );
}

/** What the open camera gives, and which one it is. */
function camera({ page }: Person): Promise<MediaTrackSettings | undefined> {
  return page.evaluate(() =>
    window.witness.tracks.findLast(({ kind, readyState }) => kind === 'video' && readyState === 'live')?.getSettings(),
  );
}

test('M80 M82 M84 resolution, volume and camera change in the call, seen and heard on the other side, without an offer', async ({
  host,
  newPerson,
}) => {
  const flags = BROWSER_FLAGS.filter((flag) => !flag.includes('fake-device'));
  const executablePath = findBrowser();
  const twoCameras = await chromium.launch({
    args: [...flags, '--use-fake-device-for-media-stream=device-count=2'],
    ...(executablePath && { executablePath }),
  });
  const bob = await newPerson('Bob');
  const ann = await join(twoCameras, host.url, 'Ann');
  await bob.row('Ann').waitFor();
  await ann.call('Bob');
  await bob.accept();
  await Promise.all([seesMotion(bob), hears(bob)]);
  const before = [await descriptions(ann), await descriptions(bob)];
  const first = await camera(ann);

  await ann.page.keyboard.press('b');
  await expect.poll(async () => (await camera(ann))?.deviceId).not.toBe(first?.deviceId);
  await expect(ann.page.getByTestId('camera-news')).toContainText('Camera:');

  // And back: of its second made-up camera Chromium sends nothing, whoever asks.
  await ann.page.keyboard.press('b');
  await expect.poll(async () => (await camera(ann))?.deviceId).toBe(first?.deviceId);
  await Promise.all([seesMotion(bob), hears(bob)]);

  await ann.page.keyboard.press('Control+,');
  await ann.page.getByTestId('settings-tab-devices').click();
  await ann.page.getByRole('radio', { name: '360p' }).click();
  await expect.poll(async () => (await camera(ann))?.height).toBe(360);
  await ann.page.getByTestId('settings-tab-sound').click();
  await ann.page.getByTestId('microphone-gain').fill('0.5');
  await expect(ann.page.getByTestId('microphone-gain-now')).toHaveText('50%');
  await Promise.all([seesMotion(bob), hears(bob)]);
  expect([await descriptions(ann), await descriptions(bob)]).toEqual(before);
  await twoCameras.close();
});
