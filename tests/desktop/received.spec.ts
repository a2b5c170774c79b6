// Files that somebody at the desktop app receives: where they go, that nothing is written over, and what is shown outside the window.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { join as joinHostAs } from '../e2e/person.ts';
import { expect, onlyStandIn, test } from './desktop-test.ts';
import { hostedPort, sitDown } from './sit-down.ts';

test('F45 F46 a file goes into the app’s folder beside one of its name, shows its progress, and is found again', async ({
  browser,
  desktop,
  userDataDir,
}) => {
  const answer = onlyStandIn(desktop.answerDialogs);
  const downloads = join(userDataDir, 'downloads');
  const ann = await sitDown(desktop, 'Ann');
  await ann.press('host');
  const bob = await joinHostAs(browser, `https://127.0.0.1:${await hostedPort(desktop)}/`, 'Bob');
  const sent = Buffer.alloc(200 * 1024, 'nearcall');
  const send = async (name: string) => {
    const choosing = bob.page.waitForEvent('filechooser');
    await bob.row('Ann').getByTestId('send-files').click();
    await (await choosing).setFiles({ name, mimeType: '', buffer: sent });
  };

  // Into another folder, which is remembered.
  await send('plan.bin');
  await answer({ path: downloads });
  await ann.press('accept-elsewhere');
  await expect(ann.page.locator('[data-testid=transfer][data-outcome=done]')).toHaveCount(1);
  expect(await readdir(downloads)).toEqual(['plan.bin']);
  await writeFile(join(downloads, 'plan.bin'), 'changed since');
  await send('plan.bin');
  await ann.press('accept-transfer');
  await expect(ann.page.locator('[data-testid=transfer][data-outcome=done]')).toHaveCount(2);
  expect((await readdir(downloads)).sort()).toEqual(['plan (1).bin', 'plan.bin']);
  expect((await readFile(join(downloads, 'plan (1).bin'))).equals(sent)).toBe(true);
  expect(await readFile(join(downloads, 'plan.bin'), 'utf8')).toBe('changed since');

  const lastCard = ann.page.getByTestId('transfer').first();
  await lastCard.getByTestId('show-transfer').click();
  const shown = async () => (await desktop.recorded()).filter(({ api }) => api === 'shell.showItemInFolder');
  await expect.poll(shown).toMatchObject([{ args: [join(downloads, 'plan (1).bin')] }]);
  const bars = (await desktop.recorded()).filter(({ api }) => api === 'BrowserWindow.setProgressBar');
  expect(bars.map(({ args }) => args[0])).toEqual(expect.arrayContaining([0, -1]));
  expect(bars.at(-1)?.args).toEqual([-1]);
  await bob.close();
});
