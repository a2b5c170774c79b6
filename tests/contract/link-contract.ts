// What any transport must do, on any peer connection: run on the fake one in Node and on Chromium's in a page. Throws on a breach.
import { NOTHING_PUBLISHED } from '../../renderer/links/transport.ts';
import { descriptionUfrags } from '../../renderer/links/ufrag.ts';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import { ANN, BOB, type ContractWorld, type End, makePair, type Pair } from './link-pair.ts';
import { seededRandom } from './seeded-random.ts';

export type ContractCase = {
  readonly title: string;
  /** Seeded cases are run many times, each with another seed. */
  readonly isSeeded?: boolean;
  readonly run: (world: ContractWorld, pair: Pair, random: () => number) => Promise<void>;
};

const LINK = 'link1' as LinkId;
const PATIENCE_MS = 15_000;
const GLARES = 200;
const RESTARTS = 50;

export const LINK_CONTRACT: readonly ContractCase[] = [
  {
    title: 'L1 media flows both ways after publishing, with one offer and one answer in all',
    run: async (world, pair) => {
      pair.want(false);
      await connected(world, pair);
      pair.want(true);
      publishAll(world, pair);
      await flowing(world, pair);
      equal(offersAndAnswers(pair.a), 'offer', 'what the offerer sent');
      equal(offersAndAnswers(pair.b), 'answer', 'what the answerer sent');
    },
  },
  {
    title: 'L2 nothing is sent on a link that is not publishing',
    run: async (world, pair) => {
      publishAll(world, pair);
      pair.want(false);
      await connected(world, pair);
      await world.pass(500);
      equal(await units(pair.b, 'video'), 0, 'pictures before publishing');
      pair.want(true);
      await flowing(world, pair);
      pair.want(false);
      await until(world, () => sendingTracks(pair.a) === 0, 'tracks taken off the wire');
    },
  },
  {
    title: 'L3 tracks come and go without a new offer',
    run: async (world, pair) => {
      pair.want(true);
      await connected(world, pair);
      for (let round = 0; round < 5; round += 1) {
        publishAll(world, pair);
        await flowing(world, pair);
        pair.a.transport.publish(NOTHING_PUBLISHED);
        pair.b.transport.publish(NOTHING_PUBLISHED);
      }
      equal(offersAndAnswers(pair.a) + offersAndAnswers(pair.b), 'offeranswer', 'descriptions sent');
    },
  },
  {
    title: 'L43 a screen with its sound is shared from either side, the answerer first, without another offer',
    run: async (world, pair) => {
      pair.want(true);
      await connected(world, pair);
      for (let round = 0; round < 3; round += 1) {
        for (const [sharer, watcher] of [
          [pair.b, pair.a],
          [pair.a, pair.b],
        ] as const) {
          sharer.transport.publish({
            ...NOTHING_PUBLISHED,
            screen: world.track('video'),
            screenSound: world.track('audio'),
          });
          for (const kind of ['video', 'audio'] as const) {
            const before = await units(watcher, kind);
            await until(world, async () => (await units(watcher, kind)) > before, `${kind} of a screen`);
          }
        }
        // Both share at once here.
        await flowing(world, pair);
        pair.b.transport.publish(NOTHING_PUBLISHED);
        pair.a.transport.publish(NOTHING_PUBLISHED);
        await until(world, () => sendingTracks(pair.a) + sendingTracks(pair.b) === 0, 'tracks taken off the wire');
      }
      equal(offersAndAnswers(pair.a) + offersAndAnswers(pair.b), 'offeranswer', 'descriptions sent');
    },
  },
  {
    title: 'L44 slots without a track send nothing',
    run: async (world, pair) => {
      pair.want(true);
      await connected(world, pair);
      await world.pass(1_000);
      for (const end of [pair.a, pair.b]) {
        equal((await units(end, 'video')) + (await units(end, 'audio')), 0, 'what arrived of nothing');
        equal(await packetsSent(end), 0, 'packets of empty slots');
      }
    },
  },
  {
    title: 'L7 what is said on the control channel arrives, and what is no message is ignored',
    run: async (world, pair) => {
      pair.want(false);
      await until(world, () => has(pair.a, 'link.opened') && has(pair.b, 'link.opened'), 'open channels');
      for (const channel of pair.a.channels) if (channel.readyState === 'open') channel.send('{"type":"nonsense"}');
      pair.a.transport.send(LINK, { type: 'media', microphone: true, camera: false });
      pair.b.transport.send(LINK, { type: 'media', microphone: false, camera: true });
      await until(world, () => has(pair.a, 'link.received') && has(pair.b, 'link.received'), 'messages');
      equal(pair.b.facts.filter(({ type }) => type === 'link.received').length, 1, 'messages received');
    },
  },
  {
    title: 'L8 signals for a link that is not wanted, or from somebody else, are dropped',
    run: async (world, pair) => {
      pair.want(false);
      await connected(world, pair);
      const offer = { type: 'offer', link: LINK, n: 9, sdp: 'nonsense' } as const;
      pair.b.transport.passSignal(BOB, offer);
      pair.b.transport.passSignal(ANN, { ...offer, link: 'other' as LinkId });
      await world.pass(100);
      equal(pair.b.transport.remoteStream('other' as LinkId), undefined, 'a stream of no link');
    },
  },
  {
    title: 'L9 twenty calls leave no connection open and say nothing afterwards',
    run: async (world, pair) => {
      pair.a.transport.prepare();
      publishAll(world, pair);
      for (let call = 0; call < 20; call += 1) {
        pair.a.facts.length = 0;
        pair.want(true, `call${call}`);
        await connected(world, pair);
        pair.a.transport.reconcile([]);
        pair.b.transport.reconcile([]);
        pair.a.transport.prepare();
      }
      await world.pass(50);
      // One spare waits for the next call.
      equal(openConnections(pair.a), 1, 'connections of the offerer');
      equal(openConnections(pair.b), 0, 'connections of the answerer');
      pair.a.transport.close();
      equal(openConnections(pair.a), 0, 'connections after closing');
      const factCount = pair.a.facts.length + pair.b.facts.length;
      await world.pass(500);
      equal(pair.a.facts.length + pair.b.facts.length, factCount, 'facts after the last call');
    },
  },
  {
    title: 'L32 somebody who comes back under another id keeps the link, and is spoken to under that id',
    run: async (world, pair) => {
      publishAll(world, pair);
      pair.want(true);
      await flowing(world, pair);
      const stream = pair.a.transport.remoteStream(LINK);
      pair.ids.b = '@bob00002' as PersonId;
      pair.want(true);
      pair.a.transport.networkChanged();
      await until(world, () => offers(pair.a) === 2, 'a restart under the new id');
      await until(world, () => isSettled(pair.a) && isSettled(pair.b), 'both settled');
      await flowing(world, pair);
      equal(pair.a.connections.length + pair.b.connections.length, 2, 'connections made');
      equal(pair.a.transport.remoteStream(LINK), stream, 'the stream');
    },
  },
  {
    title: 'L28 another network on both sides at once ends in a link that works',
    run: async (world, pair) => {
      pair.wire.delayMs = 20;
      publishAll(world, pair);
      pair.want(true);
      await flowing(world, pair);
      const shown = show(world, pair);
      for (let round = 0; round < 5; round += 1) {
        pair.a.transport.networkChanged();
        pair.b.transport.networkChanged();
        pair.a.transport.networkChanged();
      }
      await until(world, () => offers(pair.a) > 1, 'a restart');
      await until(world, () => isSettled(pair.a) && isSettled(pair.b), 'both settled');
      await flowing(world, pair);
      await isShown(world, shown);
      equal(offers(pair.b), 0, 'offers of the answerer');
    },
  },
  {
    title: 'L41 a restart that the answerer wants is offered by the offerer, and both get new addresses',
    run: async (world, pair) => {
      publishAll(world, pair);
      pair.want(true);
      await flowing(world, pair);
      const shown = show(world, pair);
      const before = generations(pair);
      for (let round = 0; round < 3; round += 1) {
        const offered = offers(pair.a);
        pair.b.transport.networkChanged();
        await until(world, () => offers(pair.a) > offered && isSettled(pair.a) && isSettled(pair.b), 'a restart');
      }
      equal(offers(pair.b), 0, 'offers of the answerer');
      for (const [index, generation] of generations(pair).entries()) {
        equal(generation === before[index], false, 'a generation from before the restart');
      }
      await flowing(world, pair);
      await isShown(world, shown);
    },
  },
  {
    title: 'L34 other ICE servers are taken by what exists without a new offer, and by what comes next',
    run: async (world, pair) => {
      publishAll(world, pair);
      pair.want(true);
      await flowing(world, pair);
      const servers = [{ urls: ['stun:127.0.0.1:9'] }, { urls: ['nonsense'] }];
      for (const { transport } of [pair.a, pair.b]) {
        transport.setIceServers(servers, 'all');
        transport.setIceServers([...servers], 'all');
      }
      await flowing(world, pair);
      equal(offers(pair.a) + offers(pair.b), 1, 'offers');
      pair.want(true, 'link2');
      const last = pair.a.connections.at(-1);
      equal(last?.getConfiguration().iceServers?.length, 1, 'servers of the next link');
      equal(pair.a.connections[0]?.signalingState, 'closed', 'the former connection');
      await flowing(world, pair);
    },
  },
  {
    title: 'L33 two hundred glares and fifty restarts end in a link that works, with no refused description',
    run: async (world, pair, random) => {
      pair.wire.delayMs = 2;
      publishAll(world, pair);
      pair.want(true);
      await flowing(world, pair);
      let glares = 0;
      let restarts = 0;
      for (let round = 0; glares < GLARES || restarts < RESTARTS; round += 1) {
        if (round > 4 * GLARES) throw new Error(`only ${glares} glares in ${round} rounds`);
        const before = [offers(pair.a), offers(pair.b)] as const;
        if (round % 4 === 0) {
          (random() < 0.5 ? pair.a : pair.b).connections[0]?.restartIce();
          restarts += 1;
        }
        turnScreens(pair, round % 2 === 0 ? 'sendrecv' : 'inactive');
        await until(world, () => hasAgreed(pair), 'the same direction on both sides', 2);
        if (offers(pair.a) > before[0] && offers(pair.b) > before[1]) glares += 1;
      }
      await until(world, () => isSettled(pair.a) && isSettled(pair.b), 'both settled');
      await flowing(world, pair);
    },
  },
  {
    title: 'L5 glares and restarts end in a link that works, with no refused description',
    isSeeded: true,
    run: (world, pair, random) => storm(world, pair, random, 0),
  },
  {
    title: 'L6 lost signals end in a link that works, with no refused description',
    isSeeded: true,
    run: (world, pair, random) => storm(world, pair, random, 0.15),
  },
];

export async function runCase({ run }: ContractCase, world: ContractWorld, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const pair = makePair(world, random);
  try {
    await run(world, pair, random);
    equal(pair.faults.join('; '), '', 'faults');
  } finally {
    pair.close();
  }
}

// Both sides change directions and restart at random, while signals travel (and maybe vanish).
async function storm(world: ContractWorld, pair: Pair, random: () => number, lossShare: number): Promise<void> {
  pair.wire.delayMs = 20;
  pair.wire.lossShare = lossShare;
  pair.want(true);
  publishAll(world, pair);
  for (let round = 0; round < 20; round += 1) {
    await world.pass(Math.floor(random() * 30));
    const connection = (random() < 0.5 ? pair.a : pair.b).connections[0];
    if (!connection?.remoteDescription) continue;
    const screen = connection.getTransceivers()[2];
    if (random() < 0.3) connection.restartIce();
    else if (screen) screen.direction = random() < 0.5 ? 'sendrecv' : 'inactive';
  }
  pair.wire.lossShare = 0;
  await connected(world, pair);
  await until(world, () => isSettled(pair.a) && isSettled(pair.b), 'both settled');
  await flowing(world, pair);
}

function publishAll(world: ContractWorld, pair: Pair): void {
  for (const { transport } of [pair.a, pair.b]) {
    transport.publish({ ...NOTHING_PUBLISHED, microphone: world.track('audio'), camera: world.track('video') });
  }
}

async function connected(world: ContractWorld, pair: Pair): Promise<void> {
  const isUp = ({ connections }: End) => connections.some(({ connectionState }) => connectionState === 'connected');
  await until(world, () => isUp(pair.a) && isUp(pair.b), 'both connected');
}

/** Sound and pictures grow on both sides. */
async function flowing(world: ContractWorld, pair: Pair): Promise<void> {
  for (const end of [pair.a, pair.b]) {
    for (const kind of ['audio', 'video'] as const) {
      const before = await units(end, kind);
      await until(world, async () => (await units(end, kind)) > before, `${kind} arriving`);
    }
  }
}

/** What both sides see of each other. */
function show({ show: watch }: ContractWorld, pair: Pair): readonly (() => number)[] {
  const streams = [pair.a, pair.b].map(({ transport }) => transport.remoteStream(LINK));
  return streams.flatMap((stream) => (watch && stream ? [watch(stream)] : []));
}

/** Decoded is not enough: Chromium may decode pictures that no element gets. */
async function isShown(world: ContractWorld, shown: readonly (() => number)[]): Promise<void> {
  const before = shown.map((count) => count());
  await until(world, () => shown.every((count, index) => count() > (before[index] ?? 0) + 5), 'pictures shown');
}

async function units({ connections }: End, kind: 'audio' | 'video'): Promise<number> {
  let sum = 0;
  for (const connection of connections) {
    const report = await connection.getStats();
    report.forEach((entry) => {
      if (entry.type === 'inbound-rtp' && entry.kind === kind) {
        // Sound that nobody plays is received but not decoded.
        sum += (kind === 'video' ? entry.framesDecoded : entry.packetsReceived) ?? 0;
      }
    });
  }
  return sum;
}

async function packetsSent({ connections }: End): Promise<number> {
  let sum = 0;
  for (const connection of connections) {
    const report = await connection.getStats();
    report.forEach((entry) => {
      if (entry.type === 'outbound-rtp') sum += entry.packetsSent ?? 0;
    });
  }
  return sum;
}

function sendingTracks({ connections }: End): number {
  return connections.flatMap((connection) => connection.getTransceivers()).filter(({ sender }) => sender.track).length;
}

function screenOf({ connections }: End): RTCRtpTransceiver | undefined {
  return connections[0]?.getTransceivers()[2];
}

/** Both sides want another direction of the screen at once, so both make an offer. */
function turnScreens(pair: Pair, direction: 'sendrecv' | 'inactive'): void {
  for (const end of [pair.a, pair.b]) {
    const screen = screenOf(end);
    if (screen) screen.direction = direction;
  }
}

function hasAgreed(pair: Pair): boolean {
  return [pair.a, pair.b].every((end) => {
    const screen = screenOf(end);
    return screen?.currentDirection === screen?.direction && isSettled(end);
  });
}

function offers({ sent }: End): number {
  return new Set(sent.flatMap((signal) => (signal.type === 'offer' ? [signal.n] : []))).size;
}

/** Of both sides' addresses. */
function generations(pair: Pair): readonly string[] {
  return [pair.a, pair.b].map(({ connections }) =>
    descriptionUfrags(connections[0]?.localDescription?.sdp ?? '').join(),
  );
}

function isSettled({ connections }: End): boolean {
  return connections.every(({ signalingState }) => signalingState === 'stable' || signalingState === 'closed');
}

function openConnections({ connections }: End): number {
  return connections.filter(({ signalingState }) => signalingState !== 'closed').length;
}

function offersAndAnswers({ sent }: End): string {
  return sent
    .filter(({ type }) => type !== 'candidate')
    .map(({ type }) => type)
    .join('');
}

function has({ facts }: End, type: string): boolean {
  return facts.some((fact) => fact.type === type);
}

async function until(
  world: ContractWorld,
  isDone: () => boolean | Promise<boolean>,
  what: string,
  everyMs = 20,
): Promise<void> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += everyMs) {
    if (await isDone()) return;
    await world.pass(everyMs);
  }
  throw new Error(`waited in vain for ${what}`);
}

function equal(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)} instead of ${String(expected)}`);
}
