// The transport as a mesh: one peer connection to everybody I am linked with. Must never hold a link that is not wanted.
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { WantedLink } from '../core/wants.ts';
import { createCameraRate } from './camera-rate.ts';
import { USUAL_ORDER } from './codec-order.ts';
import { type Browser, type ConnectionParts, makeParts } from './connection-parts.ts';
import { createLinkBudget, isCrowd } from './link-budget.ts';
import { measureCodecs } from './measure-codecs.ts';
import { createPulse } from './mesh-pulse.ts';
import { createPeerLink, type PeerLink } from './peer-link.ts';
import { createSpareConnection } from './spare-connection.ts';
import { needsThrift } from './thrifty-sound.ts';
import { cameraSourceOf, isMusic, screenSourceOf } from './track-source.ts';
import { type LinkFact, NOTHING_PUBLISHED, type Published, type Transport } from './transport.ts';
import { usableIceServers } from './usable-ice-servers.ts';

export type MeshOptions = {
  readonly emit: (fact: LinkFact) => void;
  readonly browser?: Browser;
  /** The most this machine may send in all, in bits a second. */
  readonly uploadBitsPerS?: number;
};

type Held = { readonly peer: PeerLink; wanted: WantedLink; readonly openedAtMs: number };

/** What a poor Wi-Fi carries in one direction. */
const UPLOAD_BITS_PER_S = 20_000_000;
const USUAL_CORES = 4;
/** A link that takes longer is not waited for by the others' pictures. */
const CONNECTS_WITHIN_MS = 30_000;

export function createMesh({ emit, browser = globalThis, uploadBitsPerS = UPLOAD_BITS_PER_S }: MeshOptions): Transport {
  const links = new Map<LinkId, Held>();
  const spare = createSpareConnection(() => make('offerer'), browser);
  const cores = browser.navigator?.hardwareConcurrency ?? USUAL_CORES;
  const budget = createLinkBudget({ cores, uploadBitsPerS });
  const cameraRate = createCameraRate();
  const pulse = createPulse({ links: () => [...links], look, measure });
  // None unless a person configured some: nothing leaves the local network by itself.
  let ice: { readonly servers: readonly RTCIceServer[]; readonly policy: RTCIceTransportPolicy } = {
    servers: [],
    policy: 'all',
  };
  let iceServers: readonly RTCIceServer[] = [];
  let published: Published = NOTHING_PUBLISHED;
  let certificate: RTCCertificate | undefined;
  let codecs = USUAL_ORDER;
  let preparing: Promise<void> | undefined;
  let isClosed = false;

  function make(role: WantedLink['role'], isThrifty = false): ConnectionParts {
    const isValid = certificate !== undefined && certificate.expires > Date.now();
    const settings = { iceServers, policy: ice.policy, codecs, isThrifty };
    return makeParts(role, { ...settings, certificate: isValid ? certificate : undefined }, browser);
  }

  async function equip(): Promise<void> {
    const made = browser.RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as AlgorithmIdentifier).catch(() => undefined);
    [certificate, codecs] = await Promise.all([made, measureCodecs(browser.navigator?.mediaCapabilities)]);
  }

  async function prepare(): Promise<void> {
    if (isClosed) return;
    preparing ??= equip();
    await preparing;
    if (!isClosed) spare.prepare();
  }

  /** @param count how many links there will be. */
  function open(wanted: WantedLink, count: number): Held {
    const isThrifty = needsThrift(count, cores);
    const parts = (wanted.role === 'offerer' && !isThrifty && spare.take()) || make(wanted.role, isThrifty);
    const held = {
      peer: createPeerLink({ wanted, parts, emit, browser, onWarm: divide }),
      wanted,
      openedAtMs: Date.now(),
    };
    links.set(wanted.link, held);
    if (wanted.isPublishing) held.peer.publish(published);
    return held;
  }

  function reconcile(wanted: readonly WantedLink[]): void {
    if (isClosed) return;
    for (const [id, { peer, wanted: was }] of links) {
      if (wanted.some(({ link, role }) => link === id && role === was.role)) continue;
      links.delete(id);
      peer.close();
    }
    for (const want of wanted) {
      const held = links.get(want.link) ?? open(want, wanted.length);
      const was = held.wanted;
      held.wanted = want;
      if (was.person !== want.person) held.peer.readdress(want.person);
      if (was.isPublishing !== want.isPublishing) held.peer.publish(want.isPublishing ? published : NOTHING_PUBLISHED);
    }
    pulse.run(links.size > 0);
    divide();
  }

  function divide(): void {
    const sending = [...links.values()].filter(({ wanted }) => wanted.isPublishing);
    const nowMs = Date.now();
    cameraRate.set(published.camera, isCrowd(sending.length, cores));
    const asks = sending.map(({ peer, wanted: { link, view }, openedAtMs }) => ({
      link,
      view,
      isWarm: peer.isWarm(),
      isConnecting: !peer.wasConnected() && nowMs - openedAtMs < CONNECTS_WITHIN_MS,
    }));
    const { microphone, camera, screen } = published;
    const sources = { camera: cameraSourceOf(camera), screen: screenSourceOf(screen), hasMusic: isMusic(microphone) };
    const shares = budget.divide(asks, sources, nowMs);
    for (const [link, share] of shares) links.get(link)?.peer.setShares(share);
  }

  function publish(next: Published): void {
    const isFirst = !published.microphone && !published.camera && (next.microphone || next.camera);
    published = next;
    for (const { peer, wanted } of links.values()) if (wanted.isPublishing) peer.publish(next);
    divide();
    if (!isFirst) return;
    // Before a page may use a device, browsers hide its addresses behind `.local` names, which are slow and often unresolvable.
    spare.renew();
    for (const { peer } of links.values()) peer.addressesChanged();
  }

  function look(turn: readonly (readonly [LinkId, Held])[]): void {
    for (const [, { peer }] of turn) peer.look();
  }

  async function measure(turn: readonly (readonly [LinkId, Held])[]): Promise<void> {
    const readings = await Promise.all(
      turn.map(async ([link, { peer }]) => {
        const reading = await peer.measure();
        return reading ? [{ link, ...reading }] : [];
      }),
    );
    const measured = readings.flat().filter(({ link }) => links.has(link));
    budget.learn(measured, Date.now());
    divide();
    for (const { link, stats } of measured) emit({ type: 'link.measured', link, stats });
  }

  return {
    reconcile,
    publish,
    prepare: () => void prepare(),
    passSignal: (from, signal) => {
      const held = links.get(signal.link);
      if (held?.wanted.person === from) held.peer.passSignal(signal);
    },
    send: (link, message) => links.get(link)?.peer.send(message),
    remoteStream: (link) => links.get(link)?.peer.streams.person,
    remoteScreen: (link) => links.get(link)?.peer.streams.screen,
    canSendTones: (link) => links.get(link)?.peer.canSendTones() ?? false,
    sendTone: (link, tone) => links.get(link)?.peer.sendTone(tone),
    filesChannel: (link) => links.get(link)?.peer.filesChannel,
    loudness: (link) => links.get(link)?.peer.loudness() ?? 0,
    setIceServers: (servers, policy) => {
      if (isClosed || (policy === ice.policy && JSON.stringify(servers) === JSON.stringify(ice.servers))) return;
      ice = { servers: [...servers], policy };
      iceServers = usableIceServers(servers, browser);
      for (const { peer } of links.values()) peer.setIceServers(iceServers, policy);
      spare.renew();
    },
    networkChanged: () => {
      for (const { peer } of links.values()) peer.networkChanged();
      spare.renew();
    },
    close: () => {
      reconcile([]);
      isClosed = true;
      spare.close();
    },
  };
}
