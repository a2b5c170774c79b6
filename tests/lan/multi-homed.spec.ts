// A host with several addresses, of which the one it lists first leads nowhere: it belongs to a network whose numbers are in use
// at the guest's end as well, by something else, as those of virtual machines are.
import { goIn, inTouch } from '../e2e/person.ts';
import type { Joined } from './app-joiner.ts';
import { test as base, expect } from './lan-test.ts';
import type { Machine } from './machine.ts';
import { createSwitch } from './switch.ts';

/** What joining may take, in milliseconds, whatever the dead address does. A bound on the product, not on the test. */
const JOIN_MS = 2_000;
const DEAD_NETWORK = '192.168.56';
const DEAD_ADDRESS = `${DEAD_NETWORK}.11`;
const GUEST_BYTE = 12;

type Fixtures = {
  /** Gives a machine an adapter on a switch with nothing else on it: packets go in, and no question is answered. */
  readonly plugIntoNothing: (machine: Machine, lastByte: number) => void;
  /** A machine that would be a host's, and lists the dead address first because its way out leads there. */
  readonly hostMachine: Machine;
};

const test = base.extend<Fixtures>({
  plugIntoNothing: async ({ lan: _ }, use) => {
    const switches: { close: () => void }[] = [];
    await use(({ namespace }, lastByte) => {
      const nothing = createSwitch('nothing', DEAD_NETWORK);
      switches.push(nothing);
      nothing.plug(namespace, 'eth1');
      namespace.run('ip', 'address', 'add', `${DEAD_NETWORK}.${lastByte}/24`, 'dev', 'eth1');
    });
    for (const one of switches) one.close();
  },
  hostMachine: async ({ lan, plugIntoNothing }, use) => {
    const machine = lan.machine('host');
    plugIntoNothing(machine, Number(DEAD_ADDRESS.split('.').at(-1)));
    machine.namespace.run('ip', 'route', 'replace', 'default', 'via', `${DEAD_NETWORK}.1`);
    await use(machine);
  },
});

test('R11 the host lists a dead address first: guests at the live one call, and the app joins by their link within 2 s', async ({
  lan,
  hostMachine,
  plugIntoNothing,
}) => {
  const host = await lan.host({ machine: hostMachine });
  const dead = new URL(host.url);
  expect(dead.hostname).toBe(DEAD_ADDRESS);
  const live = `${hostMachine.address()}:${dead.port}`;
  const [annMachine, bobMachine] = [lan.machine('ann'), lan.machine('bob')];
  for (const machine of [annMachine, bobMachine]) plugIntoNothing(machine, GUEST_BYTE);
  const reachable = { ...host, url: `https://${live}/` };
  const ann = await lan.person('Ann', reachable, { machine: annMachine });
  const bob = await lan.person('Bob', reachable, { machine: bobMachine });
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('hang-up');
  await ann.press('close-end');

  await ann.page.goto(`https://${live}/r/Lab`);
  await goIn(ann.page);
  const link = (await ann.page.getByTestId('room-link').textContent()) ?? '';
  expect(link).toMatch(new RegExp(`^https://${dead.host}/r/Lab\\?also=${live}(,[^#]*)?#[0-9a-f]{64}$`));

  const { verdict, isOnline, tookMs } = join(annMachine, link);
  expect(verdict).toMatchObject({ kind: 'trusted', socketUrl: `wss://${live}/ws` });
  expect(isOnline).toBe(true);
  expect(tookMs).toBeLessThan(JOIN_MS);
});

test('R11 the dead address swallows what is sent there: by itself it costs more than joining may', async ({
  lan,
  hostMachine,
  plugIntoNothing,
}) => {
  const host = await lan.host({ machine: hostMachine });
  const guest = lan.machine('guest');
  plugIntoNothing(guest, GUEST_BYTE);
  const { verdict, isOnline, tookMs } = join(guest, host.url);
  expect(verdict).toEqual({ kind: 'unreachable' });
  expect(isOnline).toBe(false);
  expect(tookMs).toBeGreaterThan(JOIN_MS);
});

function join({ namespace }: Machine, link: string): Joined {
  const printed = namespace.run(process.execPath, 'scripts/run-typescript.mjs', 'tests/lan/app-joiner.ts', link);
  return JSON.parse(printed) as Joined;
}
