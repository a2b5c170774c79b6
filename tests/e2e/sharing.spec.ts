// Sharing a screen between real browsers: it arrives and moves, from either side, and nothing is negotiated for it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { areTogether, isInRoom, SMALL } from './in-room.ts';
import { hears, type Person } from './person.ts';

/** The screen of somebody is drawn here, and its picture changes. */
async function seesScreen({ page }: Person, sharer: string): Promise<void> {
  const video = page.locator(`[data-testid="screen"][data-sharer="${sharer}"] video`);
  await video.waitFor({ state: 'attached' });
  await video.evaluate(async (element) => {
    const picture = element as HTMLVideoElement;
    const canvas = new OffscreenCanvas(64, 36);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const seen = new Set<string>();
    while (seen.size < 3) {
      await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
      context?.drawImage(picture, 0, 0, 64, 36);
      seen.add(context?.getImageData(0, 0, 64, 36).data.join() ?? '');
    }
  });
}

async function seesNoScreen({ page }: Person): Promise<void> {
  await expect(page.getByTestId('screen')).toHaveCount(0);
}

/** How often each connection has described itself: the version in its session description. */
function descriptions({ page }: Person): Promise<string[]> {
  return page.evaluate(() =>
    window.witness.connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .map(({ localDescription }) => /^o=\S+ \S+ \d+/m.exec(localDescription?.sdp ?? '')?.[0] ?? ''),
  );
}

test('C74 in a call without cameras a screen is seen, from the caller and then from the callee, and nothing is negotiated', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await Promise.all([hears(ann), hears(bob)]);
  const before = [await descriptions(ann), await descriptions(bob)];
  for (const [sharer, watcher] of [
    [ann, bob],
    [bob, ann],
    [ann, bob],
  ] as const) {
    await sharer.press('share');
    await expect(sharer.page.getByTestId('share-bar')).toBeVisible();
    await seesScreen(watcher, sharer.name);
    await expect(watcher.page.getByTestId('share-news')).toHaveText(`${sharer.name} is sharing their screen.`);
    await sharer.press('stop-share');
    await expect(sharer.page.getByTestId('share-bar')).toHaveCount(0);
    await seesNoScreen(watcher);
  }
  expect([await descriptions(ann), await descriptions(bob)]).toEqual(before);
  await Promise.all([hears(ann), hears(bob)]);
});

test('U67 with cameras on, the screen is the large picture and is whole; both share at once, and one picks', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob');
  await bob.accept();
  await bob.isInCall();
  await bob.page.keyboard.press('s');
  await seesScreen(ann, 'Bob');
  const screen = ann.page.locator('[data-testid="screen"][data-sharer="Bob"]');
  await expect(screen.locator('video')).toHaveCSS('object-fit', 'contain');
  await expect
    .poll(async () => {
      const [large, small] = await Promise.all([screen.boundingBox(), ann.page.getByTestId('tile').boundingBox()]);
      return large && small ? large.width / small.width : 0;
    })
    .toBeGreaterThan(2.5);
  await ann.press('share');
  await Promise.all([seesScreen(ann, 'Bob'), seesScreen(bob, 'Ann')]);
  await bob.page.keyboard.press('s');
  await seesNoScreen(ann);
  await seesScreen(bob, 'Ann');
  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
});

test('C78 in a room two share at once; who comes late sees both, the newest large, and can pick the other', async ({
  newPerson,
}) => {
  test.setTimeout(120_000);
  const enter = (name: string) =>
    newPerson(name, { path: 'r/Lab', viewport: SMALL, preferences: { hasPreview: false } });
  const [ann, bob] = [await enter('Ann'), await enter('Bob')];
  for (const person of [ann, bob]) await isInRoom(person);
  await areTogether(ann, bob);
  await ann.press('share');
  await seesScreen(bob, 'Ann');
  await bob.press('share');
  await seesScreen(ann, 'Bob');
  const cat = await enter('Cat');
  await areTogether(ann, bob, cat);
  await Promise.all([seesScreen(cat, 'Ann'), seesScreen(cat, 'Bob')]);
  const large = cat.page.locator('[data-testid="screen"][data-large="true"]');
  const first = await large.getAttribute('data-sharer');
  await cat.page.getByTestId('pick-screen').click();
  await expect(large).not.toHaveAttribute('data-sharer', String(first));
  await Promise.all([seesScreen(cat, 'Ann'), seesScreen(cat, 'Bob')]);
  await ann.press('stop-share');
  await expect(cat.page.getByTestId('screen')).toHaveCount(1);
  await expect(large).toHaveAttribute('data-sharer', 'Bob');
});

test('M23 a source that ends by itself ends the share for everybody', async ({ annAndBob: { ann, bob } }) => {
  await ann.page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (options) => {
      const stream = await open(options);
      window.witness.tracks.push(...stream.getTracks());
      return stream;
    };
  });
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await bob.isInCall();
  await ann.press('share');
  await seesScreen(bob, 'Ann');
  // As when the window is closed: the browser ends the track and says so.
  await ann.page.evaluate(() => {
    const screen = window.witness.tracks.findLast(({ kind }) => kind === 'video');
    screen?.stop();
    screen?.dispatchEvent(new Event('ended'));
  });
  await expect(ann.page.getByTestId('share-bar')).toHaveCount(0);
  await seesNoScreen(bob);
});

test('U72 where the browser can’t capture a screen there is no button', async ({ newPerson }) => {
  // As the browsers of phones.
  const withoutScreens = (page: Page) =>
    page.addInitScript(() => void Reflect.deleteProperty(MediaDevices.prototype, 'getDisplayMedia'));
  const [ann, bob] = [await newPerson('Ann'), await newPerson('Bob', { before: withoutScreens })];
  await ann.row('Bob').waitFor();
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await bob.isInCall();
  await expect(ann.page.getByTestId('share')).toBeVisible();
  await expect(bob.page.getByTestId('share')).toHaveCount(0);
  await bob.page.keyboard.press('s');
  await expect(bob.page.getByTestId('share-problem')).toHaveCount(0);
});
