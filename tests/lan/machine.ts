// A computer on the network: a namespace with one adapter, plugged into a switch, with an address and a way out.
import type { Cable } from './cable.ts';
import { run } from './command.ts';
import { type Namespace, openNamespace } from './namespace.ts';
import type { Switch } from './switch.ts';

export type Machine = {
  readonly namespace: Namespace;
  readonly cable: Cable;
  readonly address: () => string;
  /** Gives the old address back and takes another one, as when a laptop goes to another access point. */
  readonly moveTo: (lastByte: number) => void;
  readonly close: () => void;
};

const ADAPTER = 'eth0';

export function createMachine(label: string, to: Switch, lastByte: number): Machine {
  const namespace = openNamespace(label);
  // Without the wait for a neighbour with the same address, which ends with a change of network in the middle of whatever runs.
  namespace.run('sysctl', '-qw', 'net.ipv6.conf.default.accept_dad=0');
  const cable = to.plug(namespace, ADAPTER);
  let address = '';

  function take(newLastByte: number): void {
    address = `${to.network}.${newLastByte}`;
    const { name } = namespace;
    run('ip', '-n', name, 'address', 'add', `${address}/24`, 'dev', ADAPTER);
    // The way out goes with the last address. Without one, what wants to leave would fail before anybody could count it.
    run('ip', '-n', name, 'route', 'replace', 'default', 'via', to.gateway);
    run('ip', '-n', name, '-6', 'route', 'replace', 'default', 'dev', ADAPTER);
  }

  take(lastByte);
  return {
    namespace,
    cable,
    address: () => address,
    moveTo: (newLastByte) => {
      run('ip', '-n', namespace.name, 'address', 'delete', `${address}/24`, 'dev', ADAPTER);
      take(newLastByte);
    },
    close: namespace.close,
  };
}
