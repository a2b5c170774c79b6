// Recordings as a person gets them: the files are read back by other programs.
import { expect, test } from './fixtures.ts';
import { areTogether, SMALL } from './in-room.ts';
import { differentPictures, probe, tonesIn } from './media-file.ts';
import { hasRecorded, record, recordedS, savedAs, setHidden, stopRecording } from './recording-person.ts';
import { sounding } from './sounding.ts';

const TONES = { Ann: 500, Bob: 900, Cat: 1_500 };
/** A part of the strongest tone: heard, and not heard. */
const HEARD = 0.2;
const UNHEARD = 0.05;

test('M55 M56 M58 M59 M64 M67 three people are heard and seen in the file, as long as it ran, also while the window is hidden; a page that dies leaves one that plays', async ({
  newPerson,
}) => {
  const join = (name: keyof typeof TONES) =>
    newPerson(name, { path: 'r/lab', viewport: SMALL, before: sounding(TONES[name]) });
  const ann = await join('Ann');
  const bob = await join('Bob');
  const cat = await join('Cat');
  await areTogether(ann, bob, cat);
  const span = await record(ann);
  await expect(bob.page.getByTestId('recording-sign')).toHaveAttribute('data-recorder', 'Ann');
  await expect(cat.page.getByTestId('recording-news')).toHaveText('Ann is recording.');
  await hasRecorded(ann, 3);
  await ann.press('mute');
  const hiddenAtMs = await setHidden(ann.page, true);
  await hasRecorded(ann, (await recordedS(ann)) + 3);
  const shownAtMs = await setHidden(ann.page, false);
  let ranS = 0;
  const { path, download } = await savedAs(ann.page, async () => {
    ranS = await stopRecording(ann, span);
  });
  await expect(bob.page.getByTestId('recording-sign')).toHaveCount(0);
  expect(download.suggestedFilename()).toMatch(/^Nearcall [\d.-]+ [\d.]+\.(mp4|webm)$/);

  const file = await probe(path);
  expect(file).toMatchObject({ width: 1280, height: 720, hasSound: true });
  expect(Math.abs(file.durationS - ranS)).toBeLessThan(1);
  // A player that jumps into the middle finds a picture, and those after it.
  expect(await differentPictures(path, 3)).toBeGreaterThan(2);
  const whileHidden = [(hiddenAtMs - span.beganMs) / 1_000, (shownAtMs - hiddenAtMs) / 1_000] as const;
  expect(await differentPictures(path, ...whileHidden)).toBeGreaterThan(2);
  const tones = Object.values(TONES);
  const early = await tonesIn(path, tones, 1, 1.5);
  for (const strength of early) expect(strength).toBeGreaterThan(HEARD);
  const [own = 1, ...others] = await tonesIn(path, tones, file.durationS - 1.5, 1);
  expect(own).toBeLessThan(UNHEARD);
  for (const strength of others) expect(strength).toBeGreaterThan(HEARD);

  await record(ann);
  await hasRecorded(ann, 3);
  const crash = ann.page.waitForEvent('crash');
  await Promise.all([crash, ann.page.goto('chrome://crash').catch(() => undefined)]);
  // A dead page answers no goodbye.
  await ann.page.close();
  const again = await ann.context.newPage();
  await again.goto(new URL('/', bob.page.url()).href);
  const left = await savedAs(again, () => again.getByTestId('keep-recording').click());
  // What was shown was on the disk.
  expect((await probe(left.path)).durationS).toBeGreaterThan(2.5);
  expect(await differentPictures(left.path)).toBeGreaterThan(1);
});
