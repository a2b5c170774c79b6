// What a host can be told: the options of `startSignaling`, checked, with their defaults.
import { z } from 'zod';
import type { Limits } from '../directory/directory.ts';
import { MDNS_PORT, PROBE_PORT } from '../discovery/ports.ts';
import { DEFAULT_PORT, LIMITS } from '../protocol/index.ts';
import { iceConfig } from './ice-servers.ts';
import type { Log } from './log.ts';

const limitNames = Object.keys(LIMITS) as [keyof Limits, ...(keyof Limits)[]];

const advertiseConfig = z.strictObject({
  /** UDP. Other ports than the usual ones are for tests. */
  mdnsPort: z.number().int().min(1).max(65_535).default(MDNS_PORT),
  probePort: z.number().int().min(1).max(65_535).default(PROBE_PORT),
  /** For tests on one machine: its loopback counts as a network. */
  onLoopback: z.boolean().default(false),
});

export const signalingConfig = z.strictObject({
  /** 0 takes any free port. */
  port: z.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  /** When the port is in use, take the next free one instead of failing. */
  portFallback: z.boolean().default(false),
  /** The address to listen on; all of them when absent. */
  host: z.string().min(1).optional(),
  /** What guests see as the name of this host. */
  name: z.string().trim().min(1).max(80),
  /** Where the key, the certificate and the sessions are kept. */
  dataDir: z.string().min(1),
  /** Whether people's sessions and rooms outlive this process, in a file of `dataDir`. */
  keepSessions: z.boolean().default(true),
  /** The folder of the built page; without it only the socket is served. */
  webRoot: z.string().min(1).optional(),
  tls: z.boolean(),
  /**
   * Lets apps on this network find the host by themselves; nobody is told of it when absent. Without TLS it is not told of either: an
   * app joins a host by its key, and without one anybody could be it.
   */
  advertise: advertiseConfig.optional(),
  /** STUN and TURN servers that everybody here is given; none when absent. */
  iceServers: iceConfig.optional(),
  /** Other limits than those of `protocol/limits.ts`: for tests and benchmarks. Those within schemas stay. */
  limits: z.partialRecord(z.enum(limitNames), z.number().min(0)).default({}),
  /** How often the machine's addresses are looked at, in milliseconds. */
  addressPollMs: z.number().int().min(10).default(30_000),
  /** How long `stop` waits for clients to close their side, in milliseconds. */
  stopWithinMs: z.number().int().min(0).default(1_000),
});

export type SignalingConfig = z.input<typeof signalingConfig> & {
  readonly log?: Log;
  /** Where the machine's addresses come from, best first; the network interfaces when absent. */
  readonly findAddresses?: () => string[];
  /** Told where the page is now, best first, whenever that has changed. */
  readonly onMoved?: (urls: readonly string[]) => void;
};

export function limitsFrom(overrides: Partial<Limits>): Limits {
  return { ...LIMITS, ...overrides };
}
