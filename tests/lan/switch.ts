// A switch in a namespace of its own: machines are plugged into it by cables. It has the network's gateway address, but forwards
// nothing to anywhere: a packet that wants out gets as far as a real one would on a network without Internet.
import { type Cable, createCable } from './cable.ts';
import { run } from './command.ts';
import { type Namespace, openNamespace } from './namespace.ts';

export type Switch = {
  readonly namespace: Namespace;
  /** The first three bytes of every address here, e.g. `10.77.0`. */
  readonly network: string;
  readonly gateway: string;
  /** Lays a cable to an adapter that is made for it. The address is the machine's own to take. */
  readonly plug: (machine: Namespace, adapter: string) => Cable;
  readonly close: () => void;
};

/** @param network the first three bytes of its addresses. Its gateway is `.1`. */
export function createSwitch(label: string, network: string): Switch {
  const switchboard = openNamespace(label);
  const { name } = switchboard;
  const gateway = `${network}.1`;
  run('ip', '-n', name, 'link', 'add', 'bridge', 'type', 'bridge');
  run('ip', '-n', name, 'address', 'add', `${gateway}/24`, 'dev', 'bridge');
  run('ip', '-n', name, 'link', 'set', 'bridge', 'up');
  let portCount = 0;
  return {
    namespace: switchboard,
    network,
    gateway,
    plug: (machine, adapter) => {
      portCount += 1;
      const port = `port${portCount}`;
      // Both ends are made where they belong, so that this computer's own network never sees them.
      const far = ['peer', 'name', adapter, 'netns', machine.name];
      run('ip', 'link', 'add', port, 'netns', name, 'type', 'veth', ...far);
      run('ip', '-n', name, 'link', 'set', port, 'master', 'bridge', 'up');
      run('ip', '-n', machine.name, 'link', 'set', adapter, 'up');
      return createCable({ machine, adapter, switchboard, port });
    },
    close: switchboard.close,
  };
}
