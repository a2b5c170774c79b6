// Files between two people in real browsers, over the data channel.
import { writeFile } from 'node:fs/promises';
import { sha256, withoutDialogs, withoutStreams, withWatchedChannels } from './file-witness.ts';
import { expect, test } from './fixtures.ts';

const MIB = 1024 * 1024;

test('F19 64 MiB arrive as they were, though the link is cut at 40 %, and nothing that was acknowledged is sent again', async ({
  newPerson,
}, testInfo) => {
  const path = testInfo.outputPath('film.bin');
  const content = Buffer.alloc(64 * MIB);
  for (let at = 0; at < content.length; at += 4_093) content.writeUInt32LE(at, Math.min(at, content.length - 4));
  await writeFile(path, content);
  const ann = await newPerson('Ann', {
    before: async (page) => {
      await withWatchedChannels(page);
      await withoutStreams(page);
    },
  });
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
  const ann = await newPerson('Ann', {
    before: async (page) => {
      await withWatchedChannels(page);
      await withoutStreams(page);
    },
  });
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
