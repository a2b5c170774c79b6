// Calls that don't come about: each side is told in its own words, and nothing stays open.
import { expect, test } from './fixtures.ts';

test('C1 C3 it rings on both sides, and a declined call says so', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await expect(ann.page.getByTestId('call')).toHaveAttribute('data-phase', 'outgoing');
  await expect(bob.page).toHaveTitle(/Ann/);
  await bob.press('decline');
  await ann.seesEnd('they-declined');
  await expect(bob.page).toHaveTitle(/^Nearcall/);
});

test('C5 nobody answers for 45 seconds: no answer here, a missed call there', async ({ annAndBob: { ann, bob } }) => {
  await ann.page.clock.install();
  await ann.call('Bob');
  await expect(bob.page.getByTestId('incoming')).toBeVisible();
  await ann.page.clock.fastForward(46_000);
  await ann.seesEnd('no-answer');
  await bob.seesEnd('missed');
});

test('C6 a cancelled call becomes a missed one', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await expect(bob.page.getByTestId('incoming')).toBeVisible();
  await ann.press('hang-up');
  await bob.seesEnd('missed');
});

test('C9 the caller closes the window while it rings', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await expect(bob.page.getByTestId('incoming')).toBeVisible();
  await ann.close();
  await bob.seesEnd('missed');
  await expect(bob.row('Ann')).toHaveCount(0);
});

test('C9 the callee closes the window while it rings', async ({ annAndBob: { ann, bob } }) => {
  await ann.call('Bob');
  await expect(bob.page.getByTestId('incoming')).toBeVisible();
  await bob.close();
  await ann.seesEnd('offline');
});

test('C18 calling somebody who has left, before the news of it arrives, says that they are offline', async ({
  newPerson,
}) => {
  const ann = await newPerson('Ann', { lostFrames: '"gone"' });
  const bob = await newPerson('Bob');
  await ann.row('Bob').waitFor();
  await bob.close();
  await ann.call('Bob');
  await ann.seesEnd('offline');
});
