// Cameras and microphones that aren't there or aren't allowed: the call goes on with what there is, and says so.
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { hears, join, seesMotion } from './person.ts';

test('M3 without a camera the call has sound, and says what is missing', async ({ host, newPerson }) => {
  const flags = BROWSER_FLAGS.filter((flag) => !flag.includes('fake-device'));
  const bare = await launch([...flags, '--use-fake-device-for-media-stream=device-count=0']);
  const ann = await newPerson('Ann');
  const bob = await join(bare, host.url, 'Bob');
  await ann.call('Bob');
  await bob.accept();
  await Promise.all([seesMotion(bob), hears(bob), hears(ann)]);
  await expect(bob.page.getByTestId('problem-camera')).toBeVisible();
  await bare.close();
});

test('M3 with the camera refused the call has sound, and says how to allow it', async ({ host, newPerson }) => {
  const ann = await newPerson('Ann');
  const asking = await launchAsking();
  const cat = await join(asking, host.url, 'Cat', { granted: ['microphone'] });
  await cat.call('Ann');
  await ann.accept();
  await Promise.all([seesMotion(cat), hears(cat), hears(ann)]);
  await expect(cat.page.getByTestId('problem-camera')).toBeVisible();
  await asking.close();
});

test('M3 with everything refused one still sees and hears, and can be called', async ({ host, newPerson }) => {
  const ann = await newPerson('Ann');
  const asking = await launchAsking();
  const cat = await join(asking, host.url, 'Cat', { granted: [] });
  await ann.call('Cat');
  await cat.accept();
  await Promise.all([seesMotion(cat), hears(cat)]);
  await expect(cat.page.getByTestId('problem-microphone')).toBeVisible();
  await asking.close();
});

test('M3 a join without any device is an ordinary join', async ({ host, newPerson }) => {
  const bare = await launch(BROWSER_FLAGS.filter((flag) => !flag.includes('fake-device')));
  const ann = await newPerson('Ann');
  const bob = await join(bare, host.url, 'Bob');
  await bob.call('Ann');
  await ann.accept();
  await Promise.all([seesMotion(bob), hears(bob)]);
  await bare.close();
});

// The test browser's stand-in for the permission bubble says yes to everything; without it, permissions are as a person set them.
function launchAsking(): Promise<Browser> {
  return launch(BROWSER_FLAGS.filter((flag) => !flag.includes('fake-ui')));
}

function launch(args: string[]): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args, ...(executablePath && { executablePath }) });
}
