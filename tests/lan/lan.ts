// A whole local network on this computer: machines on one switch, hosts and people on the machines. No packet leaves it.
import type { Browser } from '@playwright/test';
import { join as joinHost, type Person } from '../e2e/person.ts';
import { launchLanBrowser } from './lan-browser.ts';
import { type LanHost, startLanHost } from './lan-host.ts';
import { createMachine, type Machine } from './machine.ts';
import { type Relay, startRelay } from './relay.ts';
import { createPrivateNetwork, type PrivateNetwork } from './router.ts';
import { createSwitch, type Switch } from './switch.ts';

/** Somebody at a machine of their own. */
export type LanPerson = Person & { readonly machine: Machine };

type Seat = {
  /** A new one when it isn't said. */
  readonly machine?: Machine;
  /** The browser's flags besides those of every test browser. */
  readonly flags?: readonly string[];
  readonly joining?: Parameters<typeof joinHost>[3];
};

export type Lan = {
  /** What all machines are plugged into. */
  readonly hub: Switch;
  /** A machine on the switch with the next free address. */
  readonly machine: (label: string) => Machine;
  /** A network of its own behind a router that stands on this one. */
  readonly privateNetwork: (label: string, network: string) => PrivateNetwork;
  /** @param place.args options of the command line besides those that every host here gets. */
  readonly host: (place?: { machine?: Machine; args?: readonly string[] }) => Promise<LanHost>;
  /** A TURN server on a machine of its own. */
  readonly relay: () => Promise<Relay>;
  /** Sits down at a machine, opens the host's page, and is online. */
  readonly person: (name: string, host: LanHost, seat?: Seat) => Promise<LanPerson>;
  readonly close: () => Promise<void>;
};

/** @param network the first three bytes of its addresses. */
export function createLan(network = '10.77.0'): Lan {
  const hub = createSwitch('switch', network);
  const browsers: Browser[] = [];
  const servers: { close: () => Promise<void> }[] = [];
  const namespaces: { close: () => void }[] = [hub];
  let lastByte = 10;

  function machine(label: string): Machine {
    lastByte += 1;
    const made = createMachine(label, hub, lastByte);
    namespaces.push(made);
    return made;
  }

  return {
    hub,
    machine,
    privateNetwork: (label, privateNetwork) => {
      lastByte += 1;
      const made = createPrivateNetwork(label, privateNetwork, hub, lastByte);
      namespaces.push(made);
      return made;
    },
    host: async ({ machine: on = machine('host'), args = [] } = {}) => {
      const host = await startLanHost(on, args);
      servers.push(host);
      return host;
    },
    relay: async () => {
      const relay = await startRelay(machine('relay'));
      servers.push(relay);
      return relay;
    },
    person: async (name, host, { machine: at = machine(name.toLowerCase()), flags, joining } = {}) => {
      const browser = await launchLanBrowser(at, flags);
      browsers.push(browser);
      return { ...(await joinHost(browser, host.url, name, joining)), machine: at };
    },
    close: async () => {
      try {
        await Promise.all(browsers.map((browser) => browser.close()));
        await Promise.all(servers.map((server) => server.close()));
      } finally {
        for (const namespace of namespaces) namespace.close();
      }
    },
  };
}
