// Hosts are found with no typing, on every kind of network: with another program on the port, with several adapters, with adapters
// that come and go, and where the network drops what they say.
import type { FoundHost } from '../../app/bridge/discovery-facts.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { call, startHosting } from '../desktop/desktop-test.ts';
import { hasAvahi, startAvahi } from './avahi.ts';
import type { Lan } from './lan.ts';
import { startLanDesktop } from './lan-desktop.ts';
import type { LanHost } from './lan-host.ts';
import { test as base, expect } from './lan-test.ts';
import { countLeaks } from './leaks.ts';
import { type Lookout, startLookout } from './lookout.ts';
import type { Machine } from './machine.ts';
import { createSwitch } from './switch.ts';

type Fixtures = {
  readonly lookout: (machine: Machine, ...more: [Parameters<typeof startLookout>[1]?]) => Promise<Lookout>;
  readonly desktop: (machine: Machine) => Promise<Desktop>;
  /** Plugs a further adapter of a machine into a switch of its own network, made where it isn't there yet. @returns its address. */
  readonly plugInto: (machine: Machine, adapter: string, network: string, lastByte: number) => string;
};

const test = base.extend<Fixtures>({
  lookout: async ({ lan: _ }, use) => {
    const open: Lookout[] = [];
    await use(async (...place) => {
      const made = await startLookout(...place);
      open.push(made);
      return made;
    });
    for (const one of open) await one.close();
  },
  desktop: async ({ lan: _ }, use) => {
    const open: Desktop[] = [];
    await use(async (machine) => {
      const made = await startLanDesktop(machine);
      open.push(made);
      return made;
    });
    for (const one of open) await one.close();
  },
  plugInto: async ({ lan: _ }, use) => {
    const switches = new Map<string, ReturnType<typeof createSwitch>>();
    await use(({ namespace }, adapter, network, lastByte) => {
      const there = switches.get(network) ?? createSwitch('further', network);
      switches.set(network, there);
      there.plug(namespace, adapter);
      namespace.run('ip', 'address', 'add', `${network}.${lastByte}/24`, 'dev', adapter);
      return `${network}.${lastByte}`;
    });
    for (const one of switches.values()) one.close();
  },
});

/** Hosts in the form the page gets them, as one that is found at these addresses by these ways. */
function foundAt(host: LanHost, addresses: readonly string[], ways: FoundHost['ways']): Partial<FoundHost> {
  const { port } = new URL(host.url);
  const [first = '', ...others] = addresses.map((address) => `${address}:${port}`);
  return { name: 'Lab', places: [first, ...others], ways };
}

const BOTH = ['mdns', 'probe'] as const;

/** Drops on the wire, at the port of the switch, what a filter matches: no program learns of it. */
function dropAtSwitch(lan: Lan, rule: string): void {
  lan.hub.namespace.run('nft', `add table bridge drops { chain way { type filter hook forward priority 0; }; }`);
  lan.hub.namespace.run('nft', `add rule bridge drops way ${rule} drop`);
}

test('R13 two apps: one hosts, the other finds it by both ways, and loses it with its goodbye', async ({
  lan,
  desktop,
}) => {
  const [hostMachine, guestMachine] = [lan.machine('host'), lan.machine('guest')];
  const [hosting, looking] = [await desktop(hostMachine), await desktop(guestMachine)];
  const found = async () => (await call(looking.page, 'discovery.state')).hosts;
  expect(await found()).toEqual([]);
  const startedMs = performance.now();
  const state = await startHosting(hosting.page, 'Lab');
  const expected = {
    name: 'Lab',
    fingerprint: state.fingerprint,
    places: [`${hostMachine.address()}:${state.port}`],
    isCompatible: true,
    standing: 'new',
  };
  await expect.poll(found).toMatchObject([{ ...expected, ways: expect.arrayContaining(['mdns']) }]);
  console.log(
    `  An app found the other's host ${Math.round(performance.now() - startedMs)} ms after it was told to host.`,
  );
  expect((await call(hosting.page, 'discovery.state')).hosts).toEqual([]);
  await expect.poll(found).toMatchObject([{ ...expected, ways: [...BOTH] }]);
  await call(hosting.page, 'hosting.stop');
  await expect.poll(found).toEqual([]);
});

test('R14 beside avahi on both machines: hosts are found by multicast DNS, and avahi keeps its name', async ({
  lan,
  lookout,
}) => {
  const isMissing = !hasAvahi();
  if (isMissing) console.log('LAN suite: nothing beside avahi, as avahi-daemon is not installed.');
  test.skip(isMissing);
  const [hostMachine, guestMachine] = [lan.machine('host'), lan.machine('guest')];
  const daemons = [await startAvahi(hostMachine), await startAvahi(guestMachine)];
  const guest = await lookout(guestMachine);
  const host = await lan.host({ machine: hostMachine });
  await guest.sees(foundAt(host, [hostMachine.address()], BOTH));
  for (const daemon of daemons) expect(daemon.conflicts()).toEqual([]);
  for (const daemon of daemons) await daemon.stop();
});

test('R15 three adapters on each machine: a host is found on every network, also on one that went and came', async ({
  lan,
  lookout,
  plugInto,
}) => {
  const [hostMachine, guestMachine] = [lan.machine('host'), lan.machine('guest')];
  const second = plugInto(hostMachine, 'eth1', '10.78.0', 11);
  const third = plugInto(hostMachine, 'eth2', '10.79.0', 11);
  plugInto(guestMachine, 'eth1', '10.78.0', 12);
  plugInto(guestMachine, 'eth2', '10.79.0', 12);
  const host = await lan.host({ machine: hostMachine });
  const guest = await lookout(guestMachine);
  const everywhere = [hostMachine.address(), second, third].map((address) => `${address}:${new URL(host.url).port}`);
  await expect.poll(() => [...(guest.now().hosts[0]?.places ?? [])].sort()).toEqual(everywhere);
  await guest.sees({ name: 'Lab', ways: BOTH });

  // Only a network that nobody else is on: what is found there is found by this adapter.
  for (const adapter of ['eth0', 'eth1']) guestMachine.namespace.run('ip', 'link', 'delete', adapter);
  await guest.sees(foundAt(host, [third], BOTH));
  guestMachine.namespace.run('ip', 'link', 'set', 'eth2', 'down');
  await guest.sees();
  guestMachine.namespace.run('ip', 'link', 'set', 'eth2', 'up');
  await guest.sees(foundAt(host, [third], BOTH));
  hostMachine.namespace.run('ip', 'link', 'delete', 'eth2');
  await guest.sees();
  plugInto(hostMachine, 'eth2', '10.79.0', 13);
  await guest.sees(foundAt(host, ['10.79.0.13'], BOTH));
});

test('R16 multicast is dropped: the probe finds the host, and the way that is blocked says so', async ({
  lan,
  lookout,
}) => {
  dropAtSwitch(lan, 'ip daddr 224.0.0.0/4');
  const hostMachine = lan.machine('host');
  const host = await lan.host({ machine: hostMachine });
  const guest = await lookout(lan.machine('guest'));
  await guest.sees(foundAt(host, [hostMachine.address()], ['probe']));
  await expect.poll(() => guest.now().ways).toEqual({ mdns: 'blocked', probe: 'found', known: 'nothing' });
});

test('R16 broadcasts are dropped as well: a host that was joined before is found where it was', async ({
  lan,
  lookout,
}) => {
  dropAtSwitch(lan, 'ip daddr 224.0.0.0/4');
  dropAtSwitch(lan, 'ether daddr ff:ff:ff:ff:ff:ff ether type ip');
  const hostMachine = lan.machine('host');
  const host = await lan.host({ machine: hostMachine });
  const { port } = new URL(host.url);
  const settings = (key: string) => ({
    pinnedKeys: { [`${hostMachine.address()}:${port}`]: key },
    knownHosts: { [key]: { name: 'Lab', joinedMs: 1 } },
  });
  const guest = await lookout(lan.machine('guest'), settings(host.fingerprint));
  const stranger = await lookout(lan.machine('stranger'), settings('0'.repeat(64)));
  await guest.sees({ ...foundAt(host, [hostMachine.address()], ['known']), standing: 'known' });
  await expect.poll(() => guest.now().ways).toEqual({ mdns: 'blocked', probe: 'blocked', known: 'found' });
  // Another key than the one that was joined is not that host.
  await expect.poll(() => stranger.now().ways).toEqual({ mdns: 'nothing', probe: 'nothing', known: 'nothing' });
  expect(stranger.now().hosts).toEqual([]);
});

test('R17 a host that stops is gone with its goodbye; one that is killed goes by itself', async ({ lan, lookout }) => {
  const machine = lan.machine('host');
  const host = await lan.host({ machine });
  const guest = await lookout(lan.machine('guest'));
  const found = foundAt(host, [machine.address()], BOTH);
  await guest.sees(found);
  await host.stop();
  const afterGoodbyeMs = await guest.sees();
  await host.startAgain();
  await guest.sees(found);
  await host.kill();
  const afterDeathMs = await guest.sees();
  console.log(`  Gone ${afterGoodbyeMs} ms after it stopped, and ${afterDeathMs} ms after it was killed.`);
  expect(afterGoodbyeMs).toBeLessThan(afterDeathMs);
});

test('R2 neither being found nor looking sends a packet beyond the local network, wherever hosts were before', async ({
  lan,
  lookout,
}) => {
  const [hostMachine, guestMachine] = [lan.machine('host'), lan.machine('guest')];
  const counts = [hostMachine, guestMachine].map(({ namespace }) => countLeaks(namespace));
  const host = await lan.host({ machine: hostMachine });
  const key = '1'.repeat(64);
  const guest = await lookout(guestMachine, {
    pinnedKeys: { '203.0.113.9:8443': key, 'lab.example.com:8443': key, '[2001:db8::9]:8443': key },
    knownHosts: { [key]: { name: 'Far', joinedMs: 1 } },
  });
  await guest.sees(foundAt(host, [hostMachine.address()], BOTH));
  await expect.poll(() => guest.now().ways.known).toBe('nothing');
  await host.stop();
  await guest.sees();
  expect(counts.map((count) => count())).toEqual([0, 0].map(() => ({ packetCount: 0, places: [] })));
});
