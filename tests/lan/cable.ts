// The cable between a machine and its switch, and what can be wrong with it. Its far end is the switch's port: pulling it there
// leaves the machine's addresses and routes alone, as a real cable does.
import { run } from './command.ts';
import type { Namespace } from './namespace.ts';

export type Cable = {
  readonly pull: () => void;
  readonly plugIn: () => void;
  /** Of every hundred packets so many are lost, in each direction; 0 makes it whole again. */
  readonly lose: (percent: number) => void;
  /** So many kilobits a second pass, in each direction; `undefined` lifts the limit. */
  readonly limit: (kbitPerS: number | undefined) => void;
  /** As on a guest Wi-Fi: isolated ports reach every other port, but not each other. */
  readonly isolate: (isIsolated: boolean) => void;
};

export type CableEnds = {
  readonly machine: Namespace;
  /** The machine's adapter, e.g. `eth0`. */
  readonly adapter: string;
  readonly switchboard: Namespace;
  readonly port: string;
};

/** What a slow link queues before it drops, as home routers do. */
const QUEUE_MS = 200;
/** More than the largest packet with its headers. */
const BURST_BYTES = 4_096;

export function createCable({ machine, adapter, switchboard, port }: CableEnds): Cable {
  const setPort = (state: 'up' | 'down') => run('ip', '-n', switchboard.name, 'link', 'set', port, state);
  const table = `netdev cable-${port}`;
  return {
    pull: () => setPort('down'),
    plugIn: () => setPort('up'),
    lose: (percent) => {
      // On the wire, not in the machine: there a dropped packet would be an error of the sending program.
      const chain = (hook: string) =>
        `chain ${hook} { type filter hook ${hook} device ${port} priority 0; numgen random mod 100 < ${percent} drop; };`;
      switchboard.run('nft', `table ${table}; delete table ${table}`);
      if (percent > 0) switchboard.run('nft', `table ${table} { ${chain('ingress')} ${chain('egress')} }`);
    },
    limit: (kbitPerS) => {
      for (const [namespace, device] of [[switchboard, port] as const, [machine, adapter] as const]) {
        const qdisc = (verb: string, ...rest: string[]) =>
          namespace.run('tc', 'qdisc', verb, 'dev', device, 'root', ...rest);
        if (kbitPerS === undefined) qdisc('delete');
        else qdisc('replace', 'tbf', 'rate', `${kbitPerS}kbit`, 'burst', `${BURST_BYTES}`, 'latency', `${QUEUE_MS}ms`);
      }
    },
    isolate: (isIsolated) =>
      void switchboard.run('bridge', 'link', 'set', 'dev', port, 'isolated', isIsolated ? 'on' : 'off'),
  };
}
