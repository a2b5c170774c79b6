// Starts the LAN server: the one entry for the desktop app, the command line and the tests. Leaves nothing running after `stop`.
import { lanAddresses } from './discovery/addresses.ts';
import { advertise } from './discovery/advertise.ts';
import { ownFacts } from './discovery/host-facts.ts';
import { limitsFrom, type SignalingConfig, signalingConfig } from './server/config.ts';
import { makeDoors } from './server/doors.ts';
import { makeIceServers } from './server/ice-servers.ts';
import { type Identity, loadIdentity } from './server/identity.ts';
import { listen } from './server/listen.ts';
import { type Log, reasonOf, silentLog } from './server/log.ts';
import { SignalingNode } from './server/node.ts';
import { boundTo, ReachWatch } from './server/reach.ts';
import { SavedSessions } from './server/saved-sessions.ts';
import { SignalingStartError } from './server/start-error.ts';
import { readWebRoot } from './server/web-root.ts';

export type { SignalingConfig } from './server/config.ts';
export { SignalingStartError } from './server/start-error.ts';

export type RunningSignaling = {
  readonly port: number;
  /** SHA-256 of the host's public key, lower-case hex; undefined without TLS. */
  readonly fingerprint: string | undefined;
  /** SHA-256 of the certificate that browsers are shown now; undefined without TLS. */
  readonly certificateFingerprint: string | undefined;
  /** Whether apps on this network find it by themselves. */
  readonly isAdvertised: boolean;
  /** The machine's LAN addresses now, best first. */
  readonly addresses: readonly string[];
  /** Where the page is now, best first. */
  readonly urls: readonly string[];
  counts(): { connections: number; people: number; rooms: number; pairs: number };
  /** The rows of bytes that run through this host, and what of them waits in its memory. */
  streams(): { count: number; heldBytes: number };
  /** The names of everybody who is connected from another computer. */
  guests(): readonly string[];
  /** Tells everybody, closes everything. Done within `stopWithinMs`, and may be called twice. */
  stop(): Promise<void>;
};

/** @throws SignalingStartError for whatever the person who started it can change. */
export async function startSignaling(input: SignalingConfig): Promise<RunningSignaling> {
  const { log = silentLog, findAddresses = lanAddresses, onMoved, ...rest } = input;
  const parsed = signalingConfig.safeParse(rest);
  if (!parsed.success) throw new SignalingStartError('bad-config', issuesAsText(parsed.error.issues), parsed.error);
  const config = parsed.data;

  const identity = config.tls ? await openIdentity(config.dataDir, config.name, log) : undefined;
  const reach = new ReachWatch({ host: config.host, findAddresses, identity, log });
  const webRoot = config.webRoot === undefined ? undefined : await readWebRoot(config.webRoot);
  const tls = await reach.tlsFiles();
  const saved = config.keepSessions ? new SavedSessions(config.dataDir, () => node.snapshot(), log) : undefined;
  const node: SignalingNode = new SignalingNode({
    limits: limitsFrom(config.limits),
    hostName: config.name,
    log,
    ice: makeIceServers(config.iceServers),
    onChanged: () => saved?.changed(),
  });
  const snapshot = await saved?.load();
  if (snapshot) node.restore(snapshot);
  const page = {
    webRoot,
    isTls: config.tls,
    hasRoomFor: node.hasRoomFor.bind(node),
    answerStream: node.answerStream.bind(node),
  };
  const hostFacts = () => ({
    name: config.name,
    key: identity?.fingerprint ?? '',
    certificate: reach.certificateFingerprint ?? '',
  });
  const doors = makeDoors({ node, page, tls, hostFacts, log });
  let port: number;
  try {
    port = await listen(doors.server, { port: config.port, portFallback: config.portFallback, host: config.host });
  } catch (error) {
    await node.stop(0);
    throw error;
  }
  const key = identity?.fingerprint;
  const tellReach = () => {
    const { addresses, certificateFingerprint } = reach;
    node.reachChanged({ addresses, urls: reach.urls(port), key, certificate: certificateFingerprint });
  };
  tellReach();
  const tellMove = () => {
    tellReach();
    onMoved?.(reach.urls(port));
  };
  reach.start(config.addressPollMs, tellMove, (files) => {
    doors.changeCertificate(files);
    tellReach();
  });
  log('info', 'listening', { port, addresses: reach.addresses.length });
  const advertisement =
    config.advertise && key !== undefined
      ? advertise({
          ...config.advertise,
          facts: ownFacts(config.name, key, port),
          onlyAddress: boundTo(config.host),
          log,
        })
      : undefined;

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    reach.stop();
    // First of all, so that nobody finds a host that is about to go.
    await advertisement?.stop();
    await node.stop(config.stopWithinMs);
    await saved?.finish();
    await doors.close();
    log('info', 'stopped', { port });
  };
  return {
    port,
    fingerprint: identity?.fingerprint,
    get certificateFingerprint() {
      return reach.certificateFingerprint;
    },
    isAdvertised: advertisement !== undefined,
    get addresses() {
      return reach.addresses;
    },
    get urls() {
      return reach.urls(port);
    },
    counts: () => node.counts(),
    streams: () => node.streams(),
    guests: () => node.guests(),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function openIdentity(dataDir: string, name: string, log: Log): Promise<Identity> {
  try {
    return await loadIdentity(dataDir, name, log);
  } catch (error) {
    throw new SignalingStartError('data-unusable', `The folder ${dataDir} cannot be used: ${reasonOf(error)}`, error);
  }
}

function issuesAsText(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}
