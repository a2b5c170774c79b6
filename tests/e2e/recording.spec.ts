// Recordings as a person gets them: the file is read back by other programs.
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { areTogether, SMALL } from './in-room.ts';
import { differentPictures, probe, tonesIn } from './media-file.ts';
import type { Person } from './person.ts';

const TONES = { Ann: 500, Bob: 900, Cat: 1_500 };

/** Their microphone gives this tone; a file is downloaded, as in browsers without pickers. */
function sounding(hertz: number): (page: Page) => Promise<unknown> {
  return (page) =>
    page.addInitScript((tone) => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (asked) => {
        const stream = await open(asked);
        for (const microphone of stream.getAudioTracks()) {
          const context = new AudioContext();
          const oscillator = new OscillatorNode(context, { frequency: tone });
          const quieter = new GainNode(context, { gain: 0.2 });
          const output = new MediaStreamAudioDestinationNode(context);
          oscillator.connect(quieter).connect(output);
          oscillator.start();
          stream.removeTrack(microphone);
          for (const track of output.stream.getAudioTracks()) stream.addTrack(track);
        }
        return stream;
      };
    }, hertz);
}

async function record({ page }: Person): Promise<void> {
  await page.keyboard.press('r');
  await page.getByTestId('start-recording').click();
  await page.getByTestId('recording-bar').waitFor();
}

/** So many seconds, or more: a busy machine shows not every one of them. */
async function recordsFor({ page }: Person, seconds: number): Promise<void> {
  const shown = async () => Number((await page.getByTestId('recorded-time').textContent())?.split(':').at(-1));
  await expect.poll(shown).toBeGreaterThanOrEqual(seconds);
}

async function savedAs(page: Page, press: () => Promise<void>): Promise<{ path: string; download: Download }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { path: await download.path(), download };
}

test('M55 M56 M58 three people are heard and seen in the file, which can be wound through; a page that dies leaves one that plays', async ({
  newPerson,
}) => {
  const join = (name: keyof typeof TONES) =>
    newPerson(name, { path: 'r/lab', viewport: SMALL, before: sounding(TONES[name]) });
  const ann = await join('Ann');
  const bob = await join('Bob');
  const cat = await join('Cat');
  await areTogether(ann, bob, cat);
  const begunMs = performance.now();
  await record(ann);
  await expect(bob.page.getByTestId('recording-sign')).toHaveAttribute('data-recorder', 'Ann');
  await expect(cat.page.getByTestId('recording-news')).toHaveText('Ann is recording.');
  await recordsFor(ann, 3);
  await ann.press('mute');
  await recordsFor(ann, 6);
  const { path, download } = await savedAs(ann.page, () => ann.press('stop-recording'));
  const mostS = (performance.now() - begunMs) / 1_000;
  await expect(bob.page.getByTestId('recording-sign')).toHaveCount(0);
  expect(download.suggestedFilename()).toMatch(/^Nearcall [\d.-]+ [\d.]+\.(mp4|webm)$/);

  const file = await probe(path);
  expect(file).toMatchObject({ width: 1280, height: 720, hasSound: true });
  // From what the bar showed when it was stopped to what passed around it, within a second.
  expect(file.durationS).toBeGreaterThan(5);
  expect(file.durationS).toBeLessThan(mostS + 1);
  expect(await differentPictures(path, 3)).toBeGreaterThan(2);
  const tones = Object.values(TONES);
  const early = await tonesIn(path, tones, 1, 1.5);
  for (const strength of early) expect(strength).toBeGreaterThan(0.2);
  const [own = 1, ...others] = await tonesIn(path, tones, file.durationS - 1.5, 1);
  expect(own).toBeLessThan(0.05);
  for (const strength of others) expect(strength).toBeGreaterThan(0.2);

  await record(ann);
  await recordsFor(ann, 4);
  const crash = ann.page.waitForEvent('crash');
  await Promise.all([crash, ann.page.goto('chrome://crash').catch(() => undefined)]);
  // A dead page answers no goodbye.
  await ann.page.close();
  const again = await ann.context.newPage();
  await again.goto(new URL('/', bob.page.url()).href);
  const left = await savedAs(again, () => again.getByTestId('keep-recording').click());
  expect((await probe(left.path)).durationS).toBeGreaterThan(1.5);
  expect(await differentPictures(left.path)).toBeGreaterThan(1);
});
