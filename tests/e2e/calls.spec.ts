// Calls that come about: both people see and hear each other.
import { expect, test } from './fixtures.ts';
import { hears, held, inTouch, seesMotion } from './person.ts';

test('C2 call and accept with video: both see and hear each other', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await expect(bob.page.getByTestId('incoming')).toBeVisible();
  await bob.accept();
  await inTouch(ann, bob);
});

test('C2 call and accept with sound only: both hear, nobody sends a picture', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await Promise.all([hears(ann), hears(bob)]);
  expect((await held(ann)).liveTracks).toEqual(['audio']);
  expect((await held(bob)).liveTracks).toEqual(['audio']);
});

test('C2 a video call answered with sound only: the callee sees, and is only heard', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob');
  await bob.accept('audio');
  await Promise.all([seesMotion(bob), hears(bob), hears(ann)]);
  expect((await held(bob)).liveTracks).toEqual(['audio']);
});

test('C7 both ring each other at once: one call', async ({ annAndBob: { ann, bob } }) => {
  await Promise.all([ann.call('Bob'), bob.call('Ann')]);
  await inTouch(ann, bob);
  expect((await held(ann)).openConnections).toBe(1);
  expect((await held(bob)).openConnections).toBe(1);
});

test('C4 somebody in a call is busy to a third, who learns it, and whom they find as a missed call', async ({
  annAndBob: { ann, bob },
  newPerson,
}) => {
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  const cat = await newPerson('Cat');
  await cat.call('Bob');
  await cat.seesEnd('busy');
  await expect(bob.page.getByTestId('notice')).toContainText('Cat');
  await inTouch(ann, bob);
});

test('M4 switching the camera off stops its track and shows so; on again it moves', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('camera');
  await expect.poll(async () => (await held(ann)).liveTracks).toEqual(['audio']);
  await expect(bob.page.getByTestId('remote-video')).toHaveAttribute('data-has-picture', 'false');
  await ann.press('camera');
  await inTouch(ann, bob);
});

test('C16 muting is shown to the other side', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('mute');
  await expect(bob.page.getByTestId('their-mute').first()).toBeVisible();
  await ann.press('mute');
  await expect(bob.page.getByTestId('their-mute')).toHaveCount(0);
  await hears(bob);
});

test('C10 the host stops and starts again: the call never notices, and both are in the list again', async ({
  browser,
}) => {
  const { startHost } = await import('./host.ts');
  const { join } = await import('./person.ts');
  const { mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const path = await import('node:path');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'nearcall-e2e-'));
  const host = await startHost({ dataDir });
  const [ann, bob] = [await join(browser, host.url, 'Ann'), await join(browser, host.url, 'Bob')];
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await host.stop();
  await expect(ann.page.getByTestId('host-note')).toBeVisible();
  await inTouch(ann, bob);
  const again = await startHost({ dataDir, port: host.port });
  await expect(ann.page.getByTestId('host-note')).toBeHidden();
  await inTouch(ann, bob);
  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  await Promise.all([ann.close(), bob.close()]);
  await again.stop();
});
