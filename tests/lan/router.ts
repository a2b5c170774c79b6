// A router with a NAT, as at home: a private network behind one address outside. It is of the hardest kind: every connection gets
// a port of its own (symmetric), and nothing comes in that was not asked for, so that media passes by a relay only.

import { run } from './command.ts';
import { createMachine, type Machine } from './machine.ts';
import { createSwitch, type Switch } from './switch.ts';

export type PrivateNetwork = {
  /** A machine behind the router. */
  readonly machine: (label: string) => Machine;
  readonly close: () => void;
};

const INSIDE_ADAPTER = 'eth1';
const ROUTER_BYTE = 254;

/** @param network the first three bytes of the private addresses. */
export function createPrivateNetwork(
  label: string,
  network: string,
  outside: Switch,
  outsideByte: number,
): PrivateNetwork {
  const inside = createSwitch(`${label}-switch`, network);
  const { namespace: router } = createMachine(`${label}-router`, outside, outsideByte);
  const opened: { close: () => void }[] = [inside, router];
  inside.plug(router, INSIDE_ADAPTER);
  const address = `${network}.${ROUTER_BYTE}`;
  run('ip', '-n', router.name, 'address', 'add', `${address}/24`, 'dev', INSIDE_ADAPTER);
  router.run('sysctl', '-qw', 'net.ipv4.ip_forward=1');
  router.run(
    'nft',
    `table ip nat {
      chain out { type nat hook postrouting priority srcnat; oifname "eth0" masquerade random,fully-random; }
      chain in {
        type filter hook forward priority filter; policy drop;
        iifname "${INSIDE_ADAPTER}" accept;
        ct state established,related accept;
      }
    }`,
  );
  let lastByte = 10;
  return {
    machine: (machineLabel) => {
      lastByte += 1;
      const made = createMachine(machineLabel, { ...inside, gateway: address }, lastByte);
      opened.push(made);
      return made;
    },
    close: () => {
      for (const one of opened) one.close();
    },
  };
}
