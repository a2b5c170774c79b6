// How a call ends: by a click, by a closed window. And nothing is left behind.
import { expect, test } from './fixtures.ts';
import { held, inTouch } from './person.ts';

test('C8 hanging up ends it on both sides and releases every device', async ({ newPerson }) => {
  const ann = await newPerson('Ann', { preferences: { hasPreview: false } });
  const bob = await newPerson('Bob', { preferences: { hasPreview: false } });
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await bob.press('hang-up');
  await bob.seesEnd('hung-up');
  await ann.seesEnd('they-hung-up');
  for (const person of [ann, bob]) {
    await expect.poll(() => held(person)).toEqual({ liveTracks: [], openConnections: 0 });
  }
});

test('C8 the caller closes the window in the call', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.page.close({ runBeforeUnload: false });
  await expect(bob.page.getByTestId('call-ended')).toHaveAttribute('data-end', /they-(hung-up|vanished)/);
});

test('C8 the callee closes the window in the call', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await bob.page.close({ runBeforeUnload: false });
  await expect(ann.page.getByTestId('call-ended')).toHaveAttribute('data-end', /they-(hung-up|vanished)/);
});

test('C8 twenty calls one after another leave no track, no connection and no listener behind', async ({
  newPerson,
}) => {
  test.setTimeout(180_000);
  const ann = await newPerson('Ann', { preferences: { hasPreview: false } });
  const bob = await newPerson('Bob', { preferences: { hasPreview: false } });
  const session = await ann.context.newCDPSession(ann.page);
  const listeners = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { jsEventListeners } = await session.send('Memory.getDOMCounters');
    return jsEventListeners;
  };
  const counts: number[] = [];
  for (let n = 0; n < 20; n++) {
    await ann.call('Bob', n % 3 === 0 ? 'audio' : 'video');
    await bob.accept();
    await Promise.all([ann.isInCall(), bob.isInCall()]);
    await expect(ann.page.getByTestId('link-state')).toHaveAttribute('data-link', 'connected');
    await (n % 2 === 0 ? ann : bob).press('hang-up');
    for (const person of [ann, bob]) await person.press('close-end');
    await ann.row('Bob').waitFor();
    counts.push(await listeners());
  }
  for (const person of [ann, bob]) {
    await expect.poll(() => held(person)).toEqual({ liveTracks: [], openConnections: 0 });
  }
  // The first calls load what every later one uses; from then on the number may waver, never climb.
  expect(Math.max(...counts.slice(15))).toBeLessThanOrEqual(Math.max(...counts.slice(3, 8)));
});
