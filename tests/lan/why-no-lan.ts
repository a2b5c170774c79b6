// Whether this computer can hold a local network of namespaces, and if not, why.
import { run } from './command.ts';
import { openNamespace } from './namespace.ts';

/** @returns the reason, for a person to read; `undefined` where it can. */
export function whyNoLan(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux';
  if (process.getuid?.() !== 0) return 'network namespaces can be made by root only';
  try {
    run('ip', '-V');
    run('tc', '-V');
    run('bridge', '-V');
    run('nft', '--version');
    const trial = openNamespace('trial');
    trial.run('nft', 'table inet trial { chain output { type filter hook output priority filter; }; }');
    trial.close();
    return undefined;
  } catch (error) {
    return `iproute2, nftables or the right to make network namespaces is missing (${String(error)})`;
  }
}
