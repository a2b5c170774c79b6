// What stands behind a person, with a real model on the made-up camera: a green field with a figure in it. Where this machine is too slow, it
// says so.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const BEFORE_LAB = { path: 'r/Lab', staysOutside: true };

type Seen = { readonly corner: 'green' | 'blue' | 'other'; readonly frames: number; readonly isOff: boolean };

/** What goes out, as it is shown to oneself. */
function seen(page: Page): Promise<Seen> {
  return page.getByTestId('local-video').evaluate((video: HTMLVideoElement) => {
    const context = Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).getContext('2d');
    context?.drawImage(video, 0, 0, 32, 32, 0, 0, 8, 8);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(4, 4, 1, 1).data ?? [];
    const isBlue = blue > green && green > red && red > 100;
    const corner = isBlue ? 'blue' : green > 2 * blue ? 'green' : 'other';
    const frames = video.getVideoPlaybackQuality().totalVideoFrames;
    return { corner, frames, isOff: document.querySelector('[data-testid="background-off"]') !== null };
  });
}

async function isReplaced(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const { corner, isOff } = await seen(page);
      return corner === 'blue' || isOff;
    })
    .toBe(true);
  const { frames } = await seen(page);
  await expect.poll(async () => (await seen(page)).frames).toBeGreaterThan(frames + 10);
}

/** An arrow chooses while it is held; a key that is let go at once only moves the focus. */
async function moveTo(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await page.keyboard.press('ArrowRight');
  await expect(radio).toBeFocused();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

test('M91 M94 U161 by keys alone the room gives way to a picture, by files of this host only, and comes back', async ({
  host,
  newPerson,
}) => {
  const asked: string[] = [];
  const { page } = await newPerson('Bob', {
    ...BEFORE_LAB,
    before: async (fresh) => void fresh.on('request', (request) => asked.push(request.url())),
  });
  await expect.poll(async () => (await seen(page)).corner).toBe('green');
  expect(asked.filter((url) => /litert|tflite/.test(url))).toEqual([]);

  await page.getByRole('radio', { name: 'None' }).focus();
  await moveTo(page, 'Blur');
  await moveTo(page, 'Picture');
  await page.getByRole('radio', { name: 'Dawn' }).focus();
  await moveTo(page, 'Sea');
  await isReplaced(page);
  await expect.poll(() => asked.filter((url) => /litert.*wasm|tflite/.test(url)).length).toBe(2);
  expect(asked.filter((url) => !url.startsWith(host.url) && !/^(blob|data):/.test(url))).toEqual([]);

  await page.getByRole('radio', { name: 'None' }).click();
  await expect.poll(async () => (await seen(page)).corner).toBe('green');
});

test('M98 U162 a picture of one’s own is kept here and taken; what is none is refused, and nothing changes', async ({
  newPerson,
}) => {
  const { page } = await newPerson('Bob', BEFORE_LAB);
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByTestId('own-background').click();
    await (await choosing).setFiles({ name, mimeType, buffer });
  };
  await page.getByRole('radio', { name: 'Picture', exact: true }).click();
  await choose('room.png', 'image/png', Buffer.from('no picture at all'));
  await expect(page.getByTestId('background')).toContainText('not a picture');
  await expect(page.getByTestId('background-own')).toHaveCount(0);
  await choose('room.png', 'image/png', await readFile('build/icons/256x256.png'));
  await expect(page.getByTestId('background-own')).toBeChecked();
  await page.reload();
  await expect(page.getByTestId('background-own')).toBeChecked();
  await expect(page.getByTestId('background-own')).toHaveAttribute('style', /blob:/);
});
