// A peer connection without a browser: the states, the errors and the order of events of the real one, no network. It is kinder
// than a browser, so whatever is proven on it is proven on a real one too (tests/e2e/links.spec.ts runs the same contract).
import type { Browser } from '../../renderer/links/connection-parts.ts';
import { FakeChannel, FakeStream, type FakeTrack, FakeTransceiver } from './fake-media.ts';

type Description = { readonly type: 'offer' | 'answer'; readonly sdp: string };

let made = 0;
const everybody = new Map<string, FakePeerConnection>();

export class FakePeerConnection extends EventTarget {
  static generateCertificate = () => Promise.resolve({ expires: Number.MAX_SAFE_INTEGER });

  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  pendingLocalDescription: Description | null = null;
  currentLocalDescription: Description | null = null;
  pendingRemoteDescription: Description | null = null;
  currentRemoteDescription: Description | null = null;
  readonly #id = `pc${made++}`;
  readonly #transceivers: FakeTransceiver[] = [];
  readonly #channels: FakeChannel[] = [];
  readonly #candidates = new Set<string>();
  #chain: Promise<unknown> = Promise.resolve();
  #chainLength = 0;
  #generation = 0;
  #isRestartWanted = false;
  #wasNeeded = false;
  #units = 0;
  #cutGeneration = -1;

  #configuration: RTCConfiguration;

  constructor(configuration: RTCConfiguration = {}) {
    super();
    if (configuration.iceServers?.some(({ urls }) => !/^(stun|turn)s?:/.test([urls].flat()[0] ?? ''))) {
      throw new DOMException('not an ICE server', 'SyntaxError');
    }
    this.#configuration = configuration;
    everybody.set(this.#id, this);
  }

  get localDescription() {
    return this.pendingLocalDescription ?? this.currentLocalDescription;
  }
  get remoteDescription() {
    return this.pendingRemoteDescription ?? this.currentRemoteDescription;
  }

  createDataChannel(_label: string, { id }: { id: number }) {
    const channel = new FakeChannel(id, () => this.#theirChannel(id));
    this.#channels.push(channel);
    this.#checkNeed();
    return channel;
  }

  addTransceiver(kind: 'audio' | 'video', init: { direction?: RTCRtpTransceiverDirection } = {}) {
    const transceiver = this.#addTransceiver(kind, init.direction ?? 'sendrecv');
    this.#checkNeed();
    return transceiver;
  }

  #addTransceiver(kind: 'audio' | 'video', direction: RTCRtpTransceiverDirection) {
    const transceiver = new FakeTransceiver(kind, direction, () => this.#checkNeed());
    const index = this.#transceivers.push(transceiver) - 1;
    transceiver.mid = String(index);
    transceiver.receiver.isFed = () => this.#isFed(index);
    return transceiver;
  }

  #isFed(index: number): boolean {
    const sending = this.#otherEnd()?.getTransceivers()[index];
    const isReceiving = this.#transceivers[index]?.isReceiving() ?? false;
    return (
      this.#cutGeneration < 0 && this.connectionState === 'connected' && isReceiving && (sending?.isSending() ?? false)
    );
  }

  getConfiguration() {
    return { ...this.#configuration };
  }

  setConfiguration(configuration: RTCConfiguration) {
    this.#configuration = configuration;
  }

  getTransceivers() {
    return [...this.#transceivers];
  }

  /** Not in a browser: for the other end. */
  getChannels() {
    return [...this.#channels];
  }

  /** Not in a browser: nothing arrives any more, and the connection has not noticed. A restart finds another way. */
  cut() {
    this.#cutGeneration = this.#generation;
  }

  restartIce() {
    this.#isRestartWanted = true;
    this.#checkNeed();
  }

  setLocalDescription(): Promise<void> {
    return this.#queue(() => {
      const isAnswer = this.signalingState === 'have-remote-offer';
      if (!isAnswer && this.#isRestartWanted) this.#generation += 1;
      if (!isAnswer) this.#isRestartWanted = false;
      const remote = this.remoteDescription;
      // An offer with a new generation is answered with one.
      if (isAnswer && remote && ufragOf(remote.sdp) !== ufragOf(this.currentRemoteDescription?.sdp ?? remote.sdp)) {
        this.#generation += 1;
      }
      const description = { type: isAnswer ? 'answer' : 'offer', sdp: this.#describe() } as const;
      if (isAnswer) this.#settle(description, remote as Description);
      else this.pendingLocalDescription = description;
      this.signalingState = isAnswer ? 'stable' : 'have-local-offer';
      this.#gather();
    });
  }

  setRemoteDescription(description: Description): Promise<void> {
    return this.#queue(() => {
      const isOffer = description.type === 'offer';
      if (isOffer ? this.signalingState === 'have-remote-offer' : this.signalingState !== 'have-local-offer') {
        throw new DOMException(`${description.type} in ${this.signalingState}`, 'InvalidStateError');
      }
      const sections = sectionsOf(description.sdp);
      const known = this.#transceivers.length;
      if (known > 0 && this.currentRemoteDescription && sections.length !== known) {
        throw new DOMException('the sections changed', 'InvalidAccessError');
      }
      if (!isOffer) {
        this.#settle(this.pendingLocalDescription as Description, description);
        this.signalingState = 'stable';
        return;
      }
      this.pendingLocalDescription = null;
      this.pendingRemoteDescription = description;
      this.signalingState = 'have-remote-offer';
      for (const { kind } of sections.slice(known)) {
        this.#addTransceiver(kind, 'recvonly');
      }
    });
  }

  addIceCandidate(candidate: { usernameFragment: string | null }): Promise<void> {
    return this.#queue(() => {
      if (!this.remoteDescription) throw new DOMException('no remote description', 'InvalidStateError');
      if (candidate.usernameFragment !== ufragOf(this.remoteDescription.sdp)) {
        throw new DOMException('another generation', 'OperationError');
      }
      this.#candidates.add(candidate.usernameFragment ?? '');
    });
  }

  getStats() {
    const report = new Map<string, object>();
    for (const [index, { kind }] of this.#transceivers.entries()) {
      const isFlowing = this.#isFed(index);
      if (isFlowing) this.#units += 1;
      report.set(`in${index}`, {
        type: 'inbound-rtp',
        kind,
        framesDecoded: this.#units,
        packetsReceived: this.#units,
      });
      if (!isFlowing) report.delete(`in${index}`);
    }
    return Promise.resolve(report);
  }

  close() {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
    everybody.delete(this.#id);
    for (const channel of this.#channels) channel.shut();
    for (const { receiver } of this.#transceivers) (receiver.track as FakeTrack).readyState = 'ended';
  }

  #ufrag() {
    return `${this.#id}g${this.#generation}`;
  }

  #describe() {
    const sections = this.#transceivers.map(({ kind, direction }) => `m=${kind}\r\na=${direction}\r\n`);
    return `o=${this.#id}\r\na=ice-ufrag:${this.#ufrag()}\r\n${sections.join('')}m=application\r\n`;
  }

  #settle(local: Description, remote: Description) {
    this.currentLocalDescription = local;
    this.currentRemoteDescription = remote;
    this.pendingLocalDescription = null;
    this.pendingRemoteDescription = null;
    const theirs = sectionsOf(remote.sdp);
    const mine = sectionsOf(local.sdp);
    for (const [index, transceiver] of this.#transceivers.entries()) {
      transceiver.agree(mine[index]?.direction ?? 'inactive', theirs[index]?.direction ?? 'inactive');
    }
    queueMicrotask(() => this.#connect());
  }

  #gather() {
    const usernameFragment = this.#ufrag();
    const candidate = {
      candidate: `candidate:1 ufrag ${usernameFragment}`,
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment,
    };
    queueMicrotask(() => this.#say('icecandidate', { candidate }));
    queueMicrotask(() => this.#say('icecandidate', { candidate: null }));
  }

  /** The other end, if both hold each other's newest descriptions. */
  #otherEnd(): FakePeerConnection | undefined {
    const other = everybody.get(/^o=(\S+)/.exec(this.currentRemoteDescription?.sdp ?? '')?.[1] ?? '');
    const isMutual = other?.currentRemoteDescription?.sdp.startsWith(`o=${this.#id}\r`);
    return isMutual ? other : undefined;
  }

  #theirChannel(id: number) {
    return this.#otherEnd()
      ?.getChannels()
      .find((channel) => channel.id === id);
  }

  #connect() {
    const other = this.#otherEnd();
    if (!other) return;
    for (const end of [this, other]) {
      if (end.#generation !== end.#cutGeneration) end.#cutGeneration = -1;
      if (end.connectionState !== 'new') continue;
      end.connectionState = 'connecting';
      end.#say('connectionstatechange');
      end.connectionState = 'connected';
      end.#say('connectionstatechange');
    }
    for (const channel of [...this.#channels, ...other.#channels]) channel.open();
  }

  #queue(work: () => void): Promise<void> {
    if (this.signalingState === 'closed') return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    this.#chainLength += 1;
    const result = this.#chain.then(async () => {
      // A browser takes a while; others get their turn in between.
      await Promise.resolve();
      await Promise.resolve();
      // On a closed connection the promise never settles.
      if (this.signalingState === 'closed') await new Promise(() => {});
      work();
    });
    this.#chain = result
      .catch(() => {})
      .then(() => {
        this.#chainLength -= 1;
        this.#wasNeeded = false;
        this.#checkNeed();
      });
    return result;
  }

  #isNeeded() {
    const local = this.currentLocalDescription;
    return !local || this.#isRestartWanted || this.#transceivers.some((transceiver) => transceiver.isUnsettled());
  }

  #checkNeed() {
    if (this.#wasNeeded) return;
    queueMicrotask(() => {
      if (this.#wasNeeded || this.signalingState !== 'stable' || this.#chainLength > 0 || !this.#isNeeded()) return;
      this.#wasNeeded = true;
      this.#say('negotiationneeded');
    });
  }

  #say(type: string, fields: object = {}) {
    if (this.signalingState !== 'closed') this.dispatchEvent(Object.assign(new Event(type), fields));
  }
}

function sectionsOf(sdp: string) {
  return Array.from(sdp.matchAll(/m=(audio|video)\r\na=(\w+)/g), ([, kind, direction]) => ({
    kind: kind as 'audio' | 'video',
    direction: direction as RTCRtpTransceiverDirection,
  }));
}

function ufragOf(sdp: string) {
  return /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];
}

export function fakeBrowser(): Browser {
  const page = new EventTarget();
  const fake = {
    RTCPeerConnection: FakePeerConnection,
    RTCRtpReceiver: { getCapabilities: () => ({ codecs: [] }) },
    MediaStream: FakeStream,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    dispatchEvent: page.dispatchEvent.bind(page),
  };
  return fake as unknown as Browser;
}
