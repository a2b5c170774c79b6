// Two private networks behind routers that let nothing in: people there reach the host and a relay, and never each other.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inTouch } from '../e2e/person.ts';
import { expect, test } from './lan-test.ts';
import { wayOf } from './way-of.ts';

/** Tells whoever asks how they look from outside; a stranger at another port writes to them first. */
const MIRROR = `
  const { createSocket } = require('node:dgram');
  const stranger = createSocket('udp4');
  let bound = 0;
  for (const port of [7001, 7002]) {
    const mirror = createSocket('udp4').bind(port, () => ++bound === 2 && console.log('ready'));
    mirror.on('message', (_, { address, port }) => {
      stranger.send('uninvited', port, address, () => mirror.send(address + ' ' + port, port, address));
    });
  }
`;

/** Asks two mirrors from one port and prints everything that comes back until both have answered. */
const ASK = `
  const socket = require('node:dgram').createSocket('udp4');
  const heard = [];
  socket.on('message', (text) => {
    heard.push(String(text));
    if (heard.filter((line) => line !== 'uninvited').length < 2) return;
    console.log(JSON.stringify(heard));
    socket.close();
  });
  for (const port of [7001, 7002]) socket.send('who am I?', port, process.argv[1]);
`;

test('R9 the routers show one address, another port to everybody, and let nothing in that was not asked for', async ({
  lan,
}) => {
  const outside = lan.machine('outside');
  const inside = lan.privateNetwork('left', '192.168.11').machine('ann').namespace;
  const [command, ...before] = outside.namespace.inside;
  const mirror = spawn(command, [...before, process.execPath, '-e', MIRROR], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(mirror.stdout, 'data');
  const heard = JSON.parse(inside.run(process.execPath, '-e', ASK, outside.address())) as string[];
  mirror.kill();
  expect(heard).toHaveLength(2);
  const [first, second] = heard.map((line) => line.split(' '));
  expect([first?.[0], second?.[0]]).toEqual(['10.77.0.12', '10.77.0.12']);
  expect(first?.[1]).not.toBe(second?.[1]);
});

test('R9 two people behind such routers see and hear each other through the relay that the host names', async ({
  lan,
  hostWithRelay: host,
}) => {
  const left = lan.privateNetwork('left', '192.168.11').machine('ann');
  const right = lan.privateNetwork('right', '192.168.12').machine('bob');
  const ann = await lan.person('Ann', host, { machine: left });
  const bob = await lan.person('Bob', host, { machine: right });
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  for (const person of [ann, bob]) expect(await wayOf(person)).toContain('relay');
});
