// The check of camera, microphone and loudspeaker, before anybody else sees or hears anything.
import { expect, test } from './fixtures.ts';
import { held } from './person.ts';

test('U113 the check opens the devices though the preview is off, and lets go of them when it is closed', async ({
  newPerson,
}) => {
  const ann = await newPerson('Ann', { preferences: { hasPreview: false } });
  const { page } = ann;
  await expect(page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
  await ann.press('check-devices');
  await expect(page.getByTestId('device-check').getByTestId('local-video')).toBeVisible();
  await expect.poll(async () => (await held(ann)).liveTracks.sort()).toEqual(['audio', 'video']);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('device-check')).toHaveCount(0);
  await expect(page.getByTestId('check-devices')).toBeFocused();
  await expect.poll(async () => (await held(ann)).liveTracks).toEqual([]);
});

test('U112 the mirror is switched at once, for oneself, and stays so', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  await page.getByTestId('check-devices').click();
  const picture = page.getByTestId('device-check').getByTestId('local-video');
  await expect(picture).toHaveAttribute('data-mirrored', 'true');
  await page.getByTestId('mirror').click();
  await expect(picture).toHaveAttribute('data-mirrored', 'false');
  await page.reload();
  await expect(page.getByTestId('local-video')).toHaveAttribute('data-mirrored', 'false');
});

test('U114 three notes are played, and who hears nothing reads what to do', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  await page.getByTestId('check-devices').click();
  const notes = page.getByTestId('notes');
  await page.getByTestId('play-notes').click();
  await expect(notes).toHaveAttribute('data-step', 'played');
  await page.getByTestId('not-heard').click();
  await expect(notes.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByTestId('play-notes')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByTestId('heard').click();
  await expect(notes).toHaveAttribute('data-step', 'works');
});

test('U115 three seconds are recorded and played back with picture and sound, and nothing is kept', async ({
  newPerson,
}) => {
  const ann = await newPerson('Ann');
  const { page } = ann;
  await page.getByTestId('check-devices').click();
  const record = page.getByTestId('record');
  await expect(page.getByTestId('device-check').getByTestId('preview')).toHaveAttribute('data-camera', 'on');
  await record.click();
  await expect(record).toHaveAttribute('data-sample', 'recording');
  const sample = page.getByTestId('sample');
  await sample.waitFor();
  const played = await sample.evaluate(async (element) => {
    const video = element as HTMLVideoElement;
    while (video.currentTime < 0.5) await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    return { width: video.videoWidth, isMuted: video.muted, url: video.currentSrc };
  });
  expect(played).toMatchObject({
    width: expect.any(Number),
    isMuted: false,
    url: expect.stringMatching(/^blob:https:/),
  });
  expect(played.width).toBeGreaterThan(0);
  await expect(record).toHaveAttribute('data-sample', 'none');
  await expect(sample).toHaveCount(0);
  const isKept = await page.evaluate((url) => {
    const again = Object.assign(document.createElement('video'), { src: url });
    return new Promise((resolve) => {
      again.addEventListener('loadedmetadata', () => resolve(true));
      again.addEventListener('error', () => resolve(false));
    });
  }, played.url);
  expect(isKept).toBe(false);
  expect((await held(ann)).liveTracks.sort()).toEqual(['audio', 'video']);
});
