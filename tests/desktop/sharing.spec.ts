// Sharing a screen from the app: the picker, what it lists and when, and which source the page gets.
import { join } from '../e2e/person.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, startHosting, test } from './desktop-test.ts';
import { sitDown } from './sit-down.ts';

const OUR_PAGE = 'app://nearcall/index.html';

/** Ann at the app, in a call with Bob in a browser. */
async function inCall(desktop: Desktop, browser: Parameters<typeof join>[0]) {
  const { port } = await startHosting(desktop.page);
  const ann = await sitDown(desktop, 'Ann', { wasHosting: true });
  const bob = await join(browser, `https://127.0.0.1:${port}/`, 'Bob');
  await bob.call('Ann', 'audio');
  await ann.accept('audio');
  await Promise.all([ann.isInCall(), bob.isInCall()]);
  return { ann, bob };
}

async function recordedOf(desktop: Desktop, what: string): Promise<readonly (readonly unknown[])[]> {
  return (await desktop.recorded()).filter(({ api }) => api === what).map(({ args }) => args);
}

test('D70 D71 nothing is looked at before the click; the chosen window goes out, once', async ({
  browser,
  desktop,
}) => {
  test.skip(desktop.driver === 'real', 'the sources of a real screen are nobody’s to know');
  const { ann, bob } = await inCall(desktop, browser);
  expect(await recordedOf(desktop, 'desktopCapturer.getSources')).toEqual([]);
  await ann.press('share');
  const sources = ann.page.getByTestId('screen-source');
  await expect(sources).toHaveAccessibleName('Entire screen');
  await ann.press('picker-window');
  await expect(sources).toHaveCount(2);
  await expect(ann.page.getByTestId('share-chosen')).toBeDisabled();
  await expect.poll(async () => (await recordedOf(desktop, 'desktopCapturer.getSources')).length).toBeGreaterThan(1);
  await sources.filter({ hasText: 'Notes' }).click();
  await ann.press('share-chosen');
  await expect(ann.page.getByTestId('share-bar')).toContainText('Notes');
  await expect(bob.page.getByTestId('screen-video')).toHaveAttribute('data-has-picture', 'true');
  const given = await recordedOf(desktop, 'getDisplayMedia');
  expect(given).toEqual([[false, { video: { id: 'window:101:0', name: 'Notes' } }]]);
  const looks = (await recordedOf(desktop, 'desktopCapturer.getSources')).length;
  // The choice is used up: a page that asks by itself gets nothing.
  const again = await ann.page.evaluate(() =>
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'nothing',
    ),
  );
  expect(again).toBe('nothing');
  await ann.press('stop-share');
  await expect(bob.page.getByTestId('screen')).toHaveCount(0);
  expect((await recordedOf(desktop, 'desktopCapturer.getSources')).length).toBe(looks);
  await bob.close();
});

test('D71 the picker follows what is there, and closing it shares nothing', async ({ browser, desktop }) => {
  const { setSources } = desktop;
  test.skip(!setSources, 'only the stand-in has sources of its own');
  if (!setSources) return;
  const { ann, bob } = await inCall(desktop, browser);
  await setSources('refused');
  await ann.press('share');
  await expect(ann.page.getByTestId('screens-failed')).toBeVisible();
  await setSources([
    { id: 'screen:1:0', name: 'Left' },
    { id: 'screen:2:0', name: 'Right' },
  ]);
  await expect(ann.page.getByTestId('screen-source')).toHaveCount(2);
  await ann.page.keyboard.press('Escape');
  await expect(ann.page.getByTestId('screen-picker')).toHaveCount(0);
  expect(await recordedOf(desktop, 'getDisplayMedia')).toEqual([]);
  await expect(ann.page.getByTestId('share-problem')).toHaveCount(0);
  await expect(bob.page.getByTestId('screen')).toHaveCount(0);
  await bob.close();
});

test('D69 a page that names a source it was never shown gets nothing', async ({ desktop }) => {
  test.skip(desktop.driver === 'real', 'a real screen would ask a person');
  await call(desktop.page, 'screens.choose', { id: 'window:101:0', hasSound: true });
  const given = await desktop.page.evaluate(() =>
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'nothing',
    ),
  );
  expect(given).toBe('nothing');
});

test('D72 a frame inside our page, and any other page, may capture no screen', async ({ desktop }) => {
  const { isGranted } = desktop;
  test.skip(!isGranted, 'only the stand-in can ask as another page');
  if (!isGranted) return;
  const asked = (url: string, isMainFrame: boolean) => isGranted({ permission: 'display-capture', url, isMainFrame });
  expect(await asked(OUR_PAGE, true)).toBe(true);
  expect(await asked(OUR_PAGE, false)).toBe(false);
  expect(await asked('https://example.com/', true)).toBe(false);
});
