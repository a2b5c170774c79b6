// Cameras and microphones that aren't there or aren't allowed: the call goes on with what there is, and says so.
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { hears, join, seesMotion } from './person.ts';

test('M2 without a camera the call has sound, and says what is missing', async ({ host, newPerson }) => {
  const executablePath = findBrowser();
  const flags = BROWSER_FLAGS.filter((flag) => !flag.includes('fake-device'));
  const bare = await chromium.launch({
    args: [...flags, '--use-fake-device-for-media-stream=device-count=0'],
    ...(executablePath && { executablePath }),
  });
  const ann = await newPerson('Ann');
  const bob = await join(bare, host.url, 'Bob');
  await ann.call('Bob');
  await bob.accept();
  await Promise.all([seesMotion(bob), hears(bob), hears(ann)]);
  await expect(bob.page.getByTestId('problem-camera')).toBeVisible();
  await bare.close();
});

test('M3 with the camera refused the call has sound, and says how to allow it', async ({ annAndBob, newPerson }) => {
  const { ann } = annAndBob;
  const cat = await newPerson('Cat', { denied: ['camera'] });
  await cat.call('Ann');
  await ann.accept();
  await Promise.all([seesMotion(cat), hears(cat), hears(ann)]);
  await expect(cat.page.getByTestId('problem-camera')).toBeVisible();
});

test('M3 with everything refused one still sees and hears, and can be called', async ({ annAndBob, newPerson }) => {
  const { ann } = annAndBob;
  const cat = await newPerson('Cat', { denied: ['camera', 'microphone'] });
  await ann.call('Cat');
  await cat.accept();
  await Promise.all([seesMotion(cat), hears(cat)]);
  await expect(cat.page.getByTestId('problem-microphone')).toBeVisible();
});

test('M2 a join without any device is an ordinary join', async ({ host, newPerson }) => {
  const executablePath = findBrowser();
  const flags = BROWSER_FLAGS.filter((flag) => !flag.includes('fake-device'));
  const bare = await chromium.launch({ args: flags, ...(executablePath && { executablePath }) });
  const ann = await newPerson('Ann');
  const bob = await join(bare, host.url, 'Bob');
  await bob.call('Ann');
  await ann.accept();
  await Promise.all([seesMotion(bob), hears(bob)]);
  await bare.close();
});
