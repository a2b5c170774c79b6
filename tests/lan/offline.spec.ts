// Nothing leaves the local network: counted packet by packet, from before the host starts until everybody has left.
import { inTouch } from '../e2e/person.ts';
import { expect, test } from './lan-test.ts';
import { countLeaks } from './leaks.ts';

/** Of the addresses kept for documentation (RFC 5737, RFC 3849): nobody has them. */
const ELSEWHERE = ['192.0.2.1', '2001:db8::1'];
const NOTHING = { packetCount: 0, places: [] };
/** Sends one packet to each `address port`. */
const SEND = `
  for (const place of process.argv.slice(1)) {
    const [address, port] = place.split(' ');
    const socket = require('node:dgram').createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.send('x', Number(port), address, () => socket.close());
  }
`;

test('R2 host, join, call, text and leave: not one packet leaves the local network', async ({ lan }) => {
  const [hostMachine, annMachine, bobMachine] = [lan.machine('host'), lan.machine('ann'), lan.machine('bob')];
  const counts = [hostMachine, annMachine, bobMachine].map(({ namespace }) => countLeaks(namespace));
  const host = await lan.host({ machine: hostMachine });
  const ann = await lan.person('Ann', host, { machine: annMachine });
  const bob = await lan.person('Bob', host, { machine: bobMachine });
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  await bob.press('close-end');
  await ann.press('close-end');
  await ann.row('Bob').getByTestId('message').click();
  await ann.page.getByTestId('chat-input').fill('All of it stays here.');
  await ann.page.getByTestId('chat-input').press('Enter');
  await bob.row('Ann').getByTestId('message').click();
  await expect(bob.page.getByTestId('chat-line')).toContainText('All of it stays here.');
  await ann.close();
  // The row stays, for what they wrote to each other.
  await expect(bob.row('Ann').getByTestId('call-video')).toHaveCount(0);
  await bob.close();
  await host.close();
  expect(counts.map((count) => count())).toEqual([NOTHING, NOTHING, NOTHING]);
});

test('R2 the counter counts: an address elsewhere, of either family, and a question to a name server', async ({
  lan,
}) => {
  const { namespace } = lan.machine('ann');
  const count = countLeaks(namespace);
  namespace.run(process.execPath, '-e', SEND, '10.77.0.1 9', '224.0.0.251 5353', '127.0.0.1 9');
  expect(count()).toEqual(NOTHING);
  namespace.run(process.execPath, '-e', SEND, ...ELSEWHERE.map((address) => `${address} 9`), '10.77.0.1 53');
  expect(count()).toEqual({ packetCount: 3, places: [...ELSEWHERE.map((address) => JSON.stringify(address)), '53'] });
});
