// Tracks, streams, transceivers and channels for the fake peer connection: objects that remember, and do nothing by themselves.

let made = 0;

export class FakeTrack extends EventTarget {
  readonly id = `track${made++}`;
  readonly kind: 'audio' | 'video';
  readyState: 'live' | 'ended' = 'live';
  enabled = true;

  constructor(kind: 'audio' | 'video') {
    super();
    this.kind = kind;
  }

  stop() {
    this.readyState = 'ended';
  }
  /** Of the same device; stopped by itself. */
  clone(): FakeTrack {
    const copy = new FakeTrack(this.kind);
    copy.enabled = this.enabled;
    return copy;
  }
  getSettings(): MediaTrackSettings {
    return this.kind === 'video' ? { width: 1280, height: 720, frameRate: 30 } : {};
  }
}

export class FakeStream {
  readonly #tracks = new Set<unknown>();
  addTrack(track: unknown) {
    this.#tracks.add(track);
  }
  removeTrack(track: unknown) {
    this.#tracks.delete(track);
  }
  getTracks() {
    return [...this.#tracks];
  }
}

class FakeSender {
  track: unknown = null;
  #parameters = { encodings: [{}] };
  #isSetting = false;
  async replaceTrack(track: unknown) {
    await Promise.resolve();
    this.track = track;
  }
  setStreams() {}
  getParameters() {
    return structuredClone(this.#parameters);
  }
  async setParameters(parameters: { encodings: object[] }) {
    if (this.#isSetting) throw new DOMException('another change is on its way', 'InvalidStateError');
    this.#isSetting = true;
    await Promise.resolve();
    this.#isSetting = false;
    this.#parameters = structuredClone(parameters) as { encodings: [object] };
  }
  async getStats() {
    return new Map([['pair', { type: 'candidate-pair', availableOutgoingBitrate: 2_000_000 }]]);
  }
}

class FakeReceiver {
  readonly track: FakeTrack;
  jitterBufferTarget: number | null = null;
  /** Whether media comes in; the connection decides. */
  isFed: () => boolean = () => false;

  constructor(kind: 'audio' | 'video') {
    this.track = new FakeTrack(kind);
  }
  getSynchronizationSources() {
    return this.isFed() ? [{ timestamp: Date.now() }] : [];
  }
  getContributingSources() {
    return [];
  }
}

export class FakeTransceiver {
  readonly kind: 'audio' | 'video';
  readonly sender = new FakeSender();
  readonly receiver: FakeReceiver;
  mid: string | null = null;
  currentDirection: RTCRtpTransceiverDirection | null = null;
  #direction: RTCRtpTransceiverDirection;
  #agreed: RTCRtpTransceiverDirection | undefined;
  readonly #onChange: () => void;

  constructor(kind: 'audio' | 'video', direction: RTCRtpTransceiverDirection, onChange: () => void) {
    this.kind = kind;
    this.receiver = new FakeReceiver(kind);
    this.#direction = direction;
    this.#onChange = onChange;
  }

  get direction() {
    return this.#direction;
  }
  set direction(direction: RTCRtpTransceiverDirection) {
    this.#direction = direction;
    this.#onChange();
  }

  setCodecPreferences() {}

  agree(mine: RTCRtpTransceiverDirection, theirs: RTCRtpTransceiverDirection) {
    this.#agreed = mine;
    const canSend = mine.startsWith('send') && theirs.includes('recv');
    const canReceive = mine.includes('recv') && theirs.startsWith('send');
    if (canSend) this.currentDirection = canReceive ? 'sendrecv' : 'sendonly';
    else this.currentDirection = canReceive ? 'recvonly' : 'inactive';
  }

  isUnsettled() {
    return this.#agreed !== undefined && this.#agreed !== this.#direction;
  }
  isSending() {
    return this.sender.track !== null && (this.currentDirection?.startsWith('send') ?? false);
  }
  isReceiving() {
    return this.currentDirection?.includes('recv') ?? false;
  }
}

export class FakeChannel extends EventTarget {
  readonly id: number;
  readyState: RTCDataChannelState = 'connecting';
  readonly #other: () => FakeChannel | undefined;

  constructor(id: number, other: () => FakeChannel | undefined) {
    super();
    this.id = id;
    this.#other = other;
  }

  send(data: string) {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    const other = this.#other();
    queueMicrotask(() => other?.dispatchEvent(new MessageEvent('message', { data })));
  }
  open() {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
  shut() {
    this.readyState = 'closed';
  }
}
