// The way a link's packets take, from a statistics report. PURE.
import type { CandidateKind, LinkPath } from '../core/link-stats.ts';
import type { Entry, StatsReport } from './stats-report.ts';

/** The pair of addresses in use; `undefined` while there is none. */
export function selectedPair(report: StatsReport): Entry | undefined {
  for (const entry of report.values()) {
    if (entry.type === 'transport' && entry.selectedCandidatePairId) return report.get(entry.selectedCandidatePairId);
  }
  // Firefox describes no transports, it marks the pair.
  const pairs = [...report.values()].filter(({ type }) => type === 'candidate-pair');
  return pairs.find(({ selected }) => selected) ?? pairs.find((pair) => pair.nominated && pair.state === 'succeeded');
}

/** Packets of any kind that came, on whatever pair: answers to connectivity checks, control, media. */
export function packetsHeard(report: StatsReport): number {
  let sum = 0;
  for (const entry of report.values()) {
    // Firefox and Safari count no packets on pairs, but bytes.
    if (entry.type === 'candidate-pair') {
      sum += (entry.packetsReceived ?? entry.bytesReceived ?? 0) + (entry.responsesReceived ?? 0);
    }
  }
  return sum;
}

export function readPath(report: StatsReport): LinkPath | undefined {
  const pair = selectedPair(report);
  const local = report.get(pair?.localCandidateId ?? '');
  const remote = report.get(pair?.remoteCandidateId ?? '');
  if (!local || !remote) return undefined;
  return {
    local: kindOf(local),
    remote: kindOf(remote),
    protocol: local.protocol === 'tcp' ? 'tcp' : 'udp',
    relayProtocol: oneOf(RELAY_PROTOCOLS, local.relayProtocol),
    network: oneOf(NETWORKS, local.networkType),
    localAddress: addressOf(local),
    remoteAddress: addressOf(remote),
  };
}

const KINDS = ['host', 'srflx', 'prflx', 'relay'] as const;
const RELAY_PROTOCOLS = ['udp', 'tcp', 'tls'] as const;
const NETWORKS = ['wifi', 'ethernet', 'cellular', 'vpn'] as const;

function kindOf({ candidateType }: Entry): CandidateKind {
  return oneOf(KINDS, candidateType) ?? 'host';
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((one) => one === value);
}

function addressOf({ address, ip, port }: Entry): string | undefined {
  const host = address ?? ip;
  // A `.local` name stands for an address that the browser hides.
  if (!host || host.endsWith('.local')) return undefined;
  return `${host.includes(':') ? `[${host}]` : host}:${port ?? 0}`;
}
