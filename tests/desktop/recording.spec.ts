// Recording in the app: into a folder that was chosen, a file for each person.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type { Page } from '@playwright/test';
import { probe, tonesIn } from '../e2e/media-file.ts';
import { join } from '../e2e/person.ts';
import { hasRecorded, record, stopRecording } from '../e2e/recording-person.ts';
import { sounding } from '../e2e/sounding.ts';
import { expect, onlyStandIn, startHosting, test } from './desktop-test.ts';
import { sitDown } from './sit-down.ts';

const TONES = [500, 900] as const;

test('M61 M66 M68 each person gets a file in the chosen folder, with their own sound alone; a folder that goes away is said', async ({
  browser,
  desktop,
  userDataDir,
}) => {
  const answerDialogs = onlyStandIn(desktop.answerDialogs);
  const folder = joinPath(userDataDir, 'videos');
  await mkdir(folder);
  const { port } = await startHosting(desktop.page);
  await sounding(TONES[0])(desktop.page);
  await letWorkletsIn(desktop.page);
  const ann = await sitDown(desktop, 'Ann', { wasHosting: true });
  const bob = await join(browser, `https://127.0.0.1:${port}/`, 'Bob', { before: sounding(TONES[1]) });
  await bob.call('Ann', 'video');
  await ann.accept('video');
  await Promise.all([ann.isInCall(), bob.isInCall()]);

  await answerDialogs({ path: folder });
  const span = await record(ann, 'apart');
  await expect(bob.page.getByTestId('recording-sign')).toHaveAttribute('data-recorder', 'Ann');
  await hasRecorded(ann, 4);
  const ranS = await stopRecording(ann, span);
  const notice = ann.page.locator('[data-testid="notice"][data-kind="recorded"]');
  await expect(notice).toContainText('Recording saved');
  await expect(notice).toContainText(folder);
  const names = await readdir(folder);
  expect(names.map((name) => name.replace(/[\d.-]+ [\d.]+ /, '').replace(/\.\w+$/, '')).sort()).toEqual([
    'Nearcall Ann',
    'Nearcall Bob',
  ]);
  for (const [index, who] of ['Ann', 'Bob'].entries()) {
    const path = joinPath(folder, names.find((name) => name.includes(who)) ?? '');
    const { durationS, width, hasSound } = await probe(path);
    expect({ width, hasSound }, who).toEqual({ width: 1280, hasSound: true });
    expect(durationS).toBeGreaterThan(2);
    expect(durationS).toBeLessThan(ranS + 1);
    const strengths = await tonesIn(path, TONES, durationS - 2, 1.5);
    expect(strengths[index], who).toBe(1);
    expect(strengths[1 - index], who).toBeLessThan(0.05);
  }

  await notice.getByRole('button').click();
  await answerDialogs({ path: folder });
  await record(ann);
  await hasRecorded(ann, 1);
  await rm(folder, { recursive: true });
  await ann.press('stop-recording');
  await expect(notice).toContainText('The recording can’t be written');
  await expect(notice).toContainText('Nothing was recorded.');
  await bob.close();
});

/** The stand-in answers the page's requests for the app, and Chromium asks it for no worklet: here a worklet comes with the page's own. */
async function letWorkletsIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.addInitScript(() => {
    const { addModule } = AudioWorklet.prototype;
    AudioWorklet.prototype.addModule = async function (url) {
      const program = new Blob([await (await fetch(url)).text()], { type: 'text/javascript' });
      return addModule.call(this, URL.createObjectURL(program));
    };
  });
}
