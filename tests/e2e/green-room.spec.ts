// In front of a room: nobody is seen or heard there before they said so, and then as they switched it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { isInRoom } from './in-room.ts';
import { goIn, held, inTouch } from './person.ts';

const IN_LAB = { path: 'r/Lab' };
const BEFORE_LAB = { ...IN_LAB, staysOutside: true };

test('U109 one sees oneself, switches the camera off, and goes in with sound alone', async ({ newPerson }) => {
  const ann = await newPerson('Ann', IN_LAB);
  await isInRoom(ann);
  const bob = await newPerson('Bob', BEFORE_LAB);
  const { page } = bob;
  await expect(page.getByTestId('preview').getByTestId('local-video')).toBeVisible();
  await expect(ann.page.locator('[data-member="Bob"]')).toHaveCount(0);
  await page.getByTestId('entry-camera').click();
  await expect(page.getByTestId('preview')).toHaveAttribute('data-camera', 'off');
  await expect.poll(async () => (await held(bob)).liveTracks).toEqual(['audio']);
  await goIn(page);
  await isInRoom(bob);
  await expect(page.getByTestId('camera')).toHaveAttribute('data-on', 'false');
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'true');
  await expect(ann.page.locator('[data-member="Bob"]')).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test(`U164 what one presses stays where it is while the rest arrives, ${viewport.width} pixels wide`, async ({
    newPerson,
  }) => {
    let arrive = () => {};
    const hasArrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const before = (page: Page) =>
      page.route('**/BackgroundChoice-*.js', async (route) => {
        await hasArrived;
        await route.continue();
      });
    const { page } = await newPerson('Bob', { ...BEFORE_LAB, viewport, before });
    const places = () =>
      Promise.all(['entry-camera', 'start', 'check-devices'].map((id) => page.getByTestId(id).boundingBox()));
    const first = await places();
    await expect(page.getByTestId('background')).toHaveCount(0);
    arrive();
    await page.getByTestId('background').waitFor();
    await expect(page.getByTestId('preview')).toHaveAttribute('data-camera', 'on');
    expect(await places()).toEqual(first);
  });
}

test('U110 how one went in is remembered for these devices', async ({ newPerson }) => {
  const { page } = await newPerson('Bob', BEFORE_LAB);
  const microphone = page.getByTestId('entry-microphone');
  // Before the permission browsers list devices without names.
  await expect(page.getByTestId('preview')).toHaveAttribute('data-camera', 'on');
  await microphone.click();
  await goIn(page);
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'false');
  await page.reload();
  await expect(microphone).toHaveAttribute('data-state', 'unchecked');
  await expect(page.getByTestId('entry-camera')).toHaveAttribute('data-state', 'checked');
});

test('U109 one may go to the people instead, and be called there', async ({ newPerson }) => {
  const bob = await newPerson('Bob', BEFORE_LAB);
  await bob.press('leave-green-room');
  await expect(bob.page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
  const ann = await newPerson('Ann');
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
});

test('U111 a first visit without a room costs no click more: name, list, call', async ({ newPerson }) => {
  const ann = await newPerson('Ann');
  const cat = await newPerson('Cat', { preferences: { name: '' } });
  await expect(cat.page.getByTestId('entry-camera')).toHaveCount(0);
  await cat.page.getByTestId('name').fill('Cat');
  await cat.page.keyboard.press('Enter');
  await cat.call('Ann');
  await ann.accept();
  await inTouch(ann, cat);
});

test('U109 on a phone nothing is wider than the screen, and the way in is reached by keyboard', async ({
  newPerson,
}) => {
  const { page } = await newPerson('Bob', { ...BEFORE_LAB, viewport: { width: 360, height: 640 } });
  await expect(page.getByTestId('name')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('room')).toHaveAttribute('data-phase', 'inside');
});
