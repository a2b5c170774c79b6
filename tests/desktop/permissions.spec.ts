// What the page may use of this computer.
import { expect, skipWithoutConsent, test } from './desktop-test.ts';

const OUR_PAGE = 'app://nearcall/index.html';

test('D7 our page gets camera and microphone, and is refused the rest', async ({ desktop }) => {
  skipWithoutConsent(desktop);
  const found = await desktop.page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const kinds = stream.getTracks().map((track) => track.kind);
    for (const track of stream.getTracks()) track.stop();
    const location = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('found'),
        (error) => resolve(`error ${error.code}`),
      );
    });
    return { kinds: kinds.toSorted(), location: await location, notifications: await Notification.requestPermission() };
  });
  expect(found).toEqual({ kinds: ['audio', 'video'], location: 'error 1', notifications: 'denied' });
});

test('D7 every permission is refused unless it is one of ours, for our page, in its main frame', async ({
  desktop,
}) => {
  const { isGranted } = desktop;
  test.skip(!isGranted, 'only the stand-in can ask as another page');
  if (!isGranted) return;
  const ours = { url: OUR_PAGE, isMainFrame: true } as const;
  const media = { permission: 'media', mediaTypes: ['video', 'audio'] } as const;
  const granted = [
    'speaker-selection',
    'fullscreen',
    // Which screen it gets, if any, is the person's choice (screen-picker.ts).
    'display-capture',
    'local-network-access',
    'local-network',
    'loopback-network',
  ] as const;
  const refused = [
    'notifications',
    'geolocation',
    'clipboard-read',
    'midiSysex',
    'hid',
    'serial',
    'usb',
    'openExternal',
    'fileSystem',
    'idle-detection',
    'window-management',
    'unknown',
  ] as const;

  expect(await isGranted({ ...media, ...ours })).toBe(true);
  for (const permission of granted) expect(await isGranted({ permission, ...ours }), permission).toBe(true);
  for (const permission of refused) expect(await isGranted({ permission, ...ours }), permission).toBe(false);

  for (const url of ['https://example.com/', 'app://elsewhere/', 'file:///x.html', 'about:blank']) {
    for (const permission of granted) expect(await isGranted({ permission, url, isMainFrame: true }), url).toBe(false);
    expect(await isGranted({ ...media, url, isMainFrame: true }), url).toBe(false);
  }
  expect(await isGranted({ ...media, url: OUR_PAGE, isMainFrame: false })).toBe(false);
  // The call box has no use for a camera.
  expect(await isGranted({ ...media, url: 'app://nearcall/call-box.html', isMainFrame: true })).toBe(false);
  expect(await isGranted({ permission: 'display-capture', url: OUR_PAGE, isMainFrame: false })).toBe(false);
});
