// Two transports and the wire between them, with every connection watched. Runs in a browser page and in Node alike.

import type { LinkSignal } from '../../renderer/core/events.ts';
import type { Browser } from '../../renderer/links/connection-parts.ts';
import { createMesh } from '../../renderer/links/mesh.ts';
import type { LinkFact, Transport } from '../../renderer/links/transport.ts';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';

export type ContractWorld = {
  readonly browser: Browser;
  readonly track: (kind: 'audio' | 'video') => MediaStreamTrack;
  /** Shows what arrives, and counts the pictures that were really shown; `undefined` where nothing can be shown. */
  readonly show: ((stream: MediaStream) => () => number) | undefined;
  /** Lets this much time go by, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
};

export type End = {
  readonly transport: Transport;
  readonly facts: LinkFact[];
  readonly sent: LinkSignal[];
  readonly connections: RTCPeerConnection[];
  readonly channels: RTCDataChannel[];
};

export type Pair = {
  readonly a: End;
  readonly b: End;
  /** Everything that must stay empty: refused descriptions, other sections than at first. */
  readonly faults: string[];
  /** What part of the signals gets lost, and how long one travels at most, in milliseconds. */
  readonly wire: { lossShare: number; delayMs: number };
  /** Under which id each is known; changed, the next `want` says so to the other. */
  readonly ids: { a: PersonId; b: PersonId };
  readonly want: (isPublishing: boolean, link?: string) => void;
  readonly close: () => void;
};

export const ANN = '@ann00000' as PersonId;
export const BOB = '@bob00000' as PersonId;
/** Four slots and the data channels. */
const SECTIONS = 5;

export function makePair(world: ContractWorld, random: () => number): Pair {
  const faults: string[] = [];
  const wire = { lossShare: 0, delayMs: 0 };
  const ids = { a: ANN, b: BOB };
  const a = makeEnd('a', 'b', () => b);
  const b: End = makeEnd('b', 'a', () => a);

  function makeEnd(me: 'a' | 'b', them: 'a' | 'b', other: () => End): End {
    const watched = watchConnections(world.browser, faults);
    const facts: LinkFact[] = [];
    const sent: LinkSignal[] = [];
    let road = Promise.resolve();
    const emit = (fact: LinkFact) => {
      if (fact.type !== 'link.signalled') return void facts.push(fact);
      sent.push(fact.signal);
      if (fact.person !== ids[them]) faults.push(`a ${fact.signal.type} to ${fact.person}`);
      if (random() < wire.lossShare) return;
      // In order, like a socket.
      const arrival = new Promise<void>((resolve) => setTimeout(resolve, Math.floor(random() * wire.delayMs)));
      road = road.then(() => arrival).then(() => other().transport.passSignal(ids[me], fact.signal));
    };
    return { transport: createMesh({ emit, browser: watched.browser }), facts, sent, ...watched };
  }

  function want(isPublishing: boolean, link = 'link1'): void {
    const id = link as LinkId;
    // The one who answers knows of the call first: the ring arrives before the offer.
    const shared = { link: id, isPublishing, view: undefined };
    b.transport.reconcile([{ ...shared, person: ids.a, role: 'answerer' }]);
    a.transport.reconcile([{ ...shared, person: ids.b, role: 'offerer' }]);
  }

  function close(): void {
    a.transport.close();
    b.transport.close();
  }

  return { a, b, faults, wire, ids, want, close };
}

function watchConnections(browser: Browser, faults: string[]) {
  const connections: RTCPeerConnection[] = [];
  const channels: RTCDataChannel[] = [];
  class Watched extends browser.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
    override createDataChannel(label: string, options?: RTCDataChannelInit) {
      const channel = super.createDataChannel(label, options);
      channels.push(channel);
      return channel;
    }
    override async setLocalDescription() {
      await super.setLocalDescription().catch(refused);
      look(this.localDescription?.sdp);
    }
    override async setRemoteDescription(description: RTCSessionDescriptionInit) {
      await super.setRemoteDescription(description).catch(refused);
      look(description.sdp);
    }
  }
  function refused(error: Error): never {
    faults.push(`${error.name}: ${error.message}`);
    throw error;
  }
  function look(sdp = ''): void {
    const count = sdp.match(/^m=/gm)?.length ?? 0;
    if (sdp && count !== SECTIONS) faults.push(`${count} sections`);
  }
  const own = {
    RTCPeerConnection: Watched,
    RTCRtpReceiver: browser.RTCRtpReceiver,
    MediaStream: browser.MediaStream,
    navigator: browser.navigator,
    addEventListener: browser.addEventListener.bind(browser),
    removeEventListener: browser.removeEventListener.bind(browser),
  } as Browser;
  return { browser: own, connections, channels };
}
