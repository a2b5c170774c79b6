// A guest Wi-Fi that keeps its guests apart: everybody reaches the host, and nobody anybody else.
import { inTouch } from '../e2e/person.ts';
import { expect, test } from './lan-test.ts';
import { wayOf } from './way-of.ts';

test('R8 two people whom the network keeps apart: both read what is wrong, and can call when it is mended', async ({
  pair: { ann, bob },
}) => {
  for (const { machine } of [ann, bob]) machine.cable.isolate(true);
  await ann.call('Bob');
  await bob.accept();
  for (const { page } of [ann, bob]) {
    const ended = page.getByTestId('call-ended');
    await expect(ended).toHaveAttribute('data-end', 'not-connected');
    await expect(ended).toContainText('No way through');
    await expect(ended).toContainText('your computers can’t reach each other');
  }
  for (const { machine } of [ann, bob]) machine.cable.isolate(false);
  await ann.press('call-again');
  await bob.accept();
  await inTouch(ann, bob);
});

test('R12 two people whom the network keeps apart, and one who wants no other way, talk through the relay', async ({
  lan,
  hostWithRelay: host,
}) => {
  const ann = await lan.person('Ann', host);
  const bob = await lan.person('Bob', host, { joining: { preferences: { isRelayOnly: true } } });
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  expect((await wayOf(bob))[0]).toBe('relay');
  await ann.press('hang-up');
  await bob.press('close-end');
  for (const { machine } of [ann, bob]) machine.cable.isolate(true);
  await ann.press('close-end');
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  for (const person of [ann, bob]) expect(await wayOf(person)).toContain('relay');
});
