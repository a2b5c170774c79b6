// Files between two people in real browsers, over the data channel.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const MIB = 1024 * 1024;

/** The test can't work the browser's own dialog: a browser without one downloads. */
async function withoutDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
}

/** Counts what is sent on channels for files, and can cut the link they run on. */
async function withWatchedChannels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = {
      sentBytes: 0,
      cutAtBytes: Number.POSITIVE_INFINITY,
      cuts: 0,
      holdAtBytes: Number.POSITIVE_INFINITY,
      isHeld: false,
    };
    Object.assign(window, { watched });
    const make = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (this: RTCPeerConnection, ...args) {
      const channel = make.apply(this, args);
      if (channel.label !== 'files') return channel;
      const send = channel.send.bind(channel) as (data: string | Uint8Array<ArrayBuffer>) => void;
      let isHeld = false;
      channel.send = ((data: string | Uint8Array<ArrayBuffer>) => {
        if (isHeld) return;
        send(data);
        // What is still given to a link that was cut goes nowhere.
        if (typeof data === 'string' || this.signalingState === 'closed') return;
        watched.sentBytes += data.byteLength;
      }) as typeof channel.send;
      channel.addEventListener('message', ({ data }) => {
        const taken = typeof data === 'string' ? Number(JSON.parse(data).taken) : 0;
        if (taken >= watched.holdAtBytes) {
          watched.holdAtBytes = Number.POSITIVE_INFINITY;
          isHeld = true;
        }
        if (isHeld) Object.assign(watched, { isHeld, takenBytes: taken, firstBytes: watched.sentBytes });
        if (taken < watched.cutAtBytes) return;
        watched.cutAtBytes = Number.POSITIVE_INFINITY;
        watched.cuts += 1;
        // Sent and not yet taken: that is lost with the link, and may be sent again.
        Object.assign(watched, { lostBytes: watched.sentBytes - taken });
        this.close();
      });
      return channel;
    };
  });
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

test('F19 64 MiB arrive as they were, though the link is cut at 40 %, and nothing that was acknowledged is sent again', async ({
  newPerson,
}, testInfo) => {
  const path = testInfo.outputPath('film.bin');
  const content = Buffer.alloc(64 * MIB);
  for (let at = 0; at < content.length; at += 4_093) content.writeUInt32LE(at, Math.min(at, content.length - 4));
  await writeFile(path, content);
  const ann = await newPerson('Ann', { before: withWatchedChannels });
  const bob = await newPerson('Bob', { before: withoutDialogs });
  await ann.page.evaluate((bytes) => Object.assign(Reflect.get(window, 'watched'), { cutAtBytes: bytes }), 26 * MIB);

  const choosing = ann.page.waitForEvent('filechooser');
  await ann.row('Bob').getByTestId('send-files').click();
  await (await choosing).setFiles(path);
  const downloading = bob.page.waitForEvent('download', { timeout: 120_000 });
  await bob.press('accept-transfer');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('film.bin');
  expect(await sha256(await download.path())).toBe(await sha256(path));
  await expect(ann.page.getByTestId('transfer')).toHaveAttribute('data-outcome', 'done');

  const { sentBytes, lostBytes, cuts } = await ann.page.evaluate(() => Reflect.get(window, 'watched'));
  expect(cuts).toBe(1);
  // The row is the file and its list, of less than 200 bytes.
  expect(sentBytes - lostBytes - content.length).toBeLessThan(200);
});

test('F43 a receiver whose page is loaded again at 40 % goes on, and nothing that was acknowledged is sent again', async ({
  newPerson,
}, testInfo) => {
  const path = testInfo.outputPath('film.bin');
  const content = Buffer.alloc(24 * MIB);
  for (let at = 0; at < content.length; at += 4_093) content.writeUInt32LE(at, Math.min(at, content.length - 4));
  await writeFile(path, content);
  const ann = await newPerson('Ann', { before: withWatchedChannels });
  const bob = await newPerson('Bob', { before: withoutDialogs });
  await ann.page.evaluate((bytes) => Object.assign(Reflect.get(window, 'watched'), { holdAtBytes: bytes }), 10 * MIB);

  const choosing = ann.page.waitForEvent('filechooser');
  await ann.row('Bob').getByTestId('send-files').click();
  await (await choosing).setFiles(path);
  await bob.press('accept-transfer');
  await ann.page.waitForFunction(() => Reflect.get(window, 'watched').isHeld);
  const downloading = bob.page.waitForEvent('download', { timeout: 60_000 });
  await bob.page.reload();
  const download = await downloading;
  expect(await sha256(await download.path())).toBe(await sha256(path));
  await expect(ann.page.getByTestId('transfer')).toHaveAttribute('data-outcome', 'done');
  await expect(bob.page.getByTestId('transfer')).toHaveAttribute('data-outcome', 'done');

  const { sentBytes, firstBytes, takenBytes } = await ann.page.evaluate(() => Reflect.get(window, 'watched'));
  expect(takenBytes).toBeGreaterThan(9 * MIB);
  expect(sentBytes).toBeLessThan(content.length + 12 * MIB);
  // The second beginning sent what was not acknowledged in the first, and no more; the list is less than 200 bytes.
  expect(sentBytes - firstBytes).toBeLessThanOrEqual(content.length + 200 - takenBytes);
});

test('F20 who declines is told to the sender, by keyboard alone', async ({ annAndBob: { ann, bob } }) => {
  const choosing = ann.page.waitForEvent('filechooser');
  await ann.row('Bob').getByTestId('send-files').focus();
  await ann.page.keyboard.press('Enter');
  await (await choosing).setFiles({ name: '<b>plan\u202efdp.exe', mimeType: '', buffer: Buffer.from('hi') });
  await expect(bob.page.getByTestId('transfer')).toContainText('_b_plan_fdp.exe');
  await bob.page.getByTestId('refuse-transfer').focus();
  await bob.page.keyboard.press('Enter');
  await expect(ann.page.getByTestId('transfer-state')).toContainText('Bob declined.');
  await expect(ann.page.getByTestId('files-said')).toContainText('Bob declined.');
});
