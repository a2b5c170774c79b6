// The transport as a mesh: one peer connection to everybody I am linked with. Must never hold a link that is not wanted.
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { WantedLink } from '../core/wants.ts';
import { type Browser, type ConnectionParts, makeParts } from './connection-parts.ts';
import { createPeerLink, type PeerLink } from './peer-link.ts';
import { createSpareConnection } from './spare-connection.ts';
import type { LinkFact, Published, Transport } from './transport.ts';

export type MeshOptions = {
  readonly emit: (fact: LinkFact) => void;
  /** None unless a person configured some: nothing leaves the local network by itself. */
  readonly iceServers?: readonly RTCIceServer[];
  readonly browser?: Browser;
};

const NOTHING: Published = { microphone: null, camera: null };

export function createMesh({ emit, iceServers = [], browser = globalThis }: MeshOptions): Transport {
  const links = new Map<LinkId, { readonly peer: PeerLink; isPublishing: boolean }>();
  const spare = createSpareConnection(() => make('offerer'), browser);
  let published = NOTHING;
  let certificate: RTCCertificate | undefined;
  let isPreparing = false;
  let isClosed = false;

  function make(role: WantedLink['role']): ConnectionParts {
    const isValid = certificate !== undefined && certificate.expires > Date.now();
    return makeParts(role, { iceServers, certificate: isValid ? certificate : undefined }, browser);
  }

  async function prepare(): Promise<void> {
    if (isPreparing || isClosed) return;
    isPreparing = true;
    certificate ??= await browser.RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as AlgorithmIdentifier).catch(() => undefined);
    isPreparing = false;
    if (!isClosed) spare.prepare();
  }

  function open(wanted: WantedLink): void {
    const parts = (wanted.role === 'offerer' && spare.take()) || make(wanted.role);
    links.set(wanted.link, { peer: createPeerLink(wanted, parts, emit, browser), isPublishing: false });
  }

  function reconcile(wanted: readonly WantedLink[]): void {
    if (isClosed) return;
    for (const [id, { peer }] of links) {
      if (wanted.some((other) => isSameLink(other, peer.wanted))) continue;
      links.delete(id);
      peer.close();
    }
    for (const want of wanted) {
      if (!links.has(want.link)) open(want);
      const held = links.get(want.link);
      if (!held || held.isPublishing === want.isPublishing) continue;
      held.isPublishing = want.isPublishing;
      held.peer.publish(want.isPublishing ? published : NOTHING);
    }
  }

  function publish(next: Published): void {
    const isFirst = !published.microphone && !published.camera && (next.microphone || next.camera);
    published = next;
    for (const { peer, isPublishing } of links.values()) if (isPublishing) peer.publish(next);
    if (!isFirst) return;
    // Before a page may use a device, browsers hide its addresses behind `.local` names, which are slow and often unresolvable.
    spare.renew();
    for (const { peer } of links.values()) peer.addressesChanged();
  }

  return {
    reconcile,
    publish,
    prepare: () => void prepare(),
    passSignal: (from, signal) => {
      const peer = links.get(signal.link)?.peer;
      if (peer?.wanted.person === from) peer.passSignal(signal);
    },
    send: (link, message) => links.get(link)?.peer.send(message),
    remoteStream: (link) => links.get(link)?.peer.stream,
    close: () => {
      reconcile([]);
      isClosed = true;
      spare.close();
    },
  };
}

function isSameLink(a: WantedLink, b: WantedLink): boolean {
  return a.link === b.link && a.person === b.person && a.role === b.role;
}
