// What one look at a link's statistics says, as plain numbers. The links read it from the browser; the core grades it.

/** The way packets take. */
export type LinkPath = {
  /** How this side and theirs are reached: directly, through an address a NAT gave, or through a TURN server. */
  readonly local: CandidateKind;
  readonly remote: CandidateKind;
  readonly protocol: 'udp' | 'tcp';
  /** How this side talks to its TURN server; `undefined` without one. */
  readonly relayProtocol: 'udp' | 'tcp' | 'tls' | undefined;
  /** The kind of network of this side, where the browser says it. */
  readonly network: 'wifi' | 'ethernet' | 'cellular' | 'vpn' | undefined;
  /** `192.168.1.5:50000`; `undefined` where the browser hides it. */
  readonly localAddress: string | undefined;
  readonly remoteAddress: string | undefined;
};

export type CandidateKind = 'host' | 'srflx' | 'prflx' | 'relay';

/** One kind of media in one direction since the look before. */
export type Flow = {
  readonly bitsPerS: number;
  /** Packets lost on the way, from 0 to 1; `undefined` when none were due, or nobody has said. */
  readonly lossRatio: number | undefined;
  /** Variation of the packets' delays, in milliseconds. */
  readonly jitterMs: number | undefined;
};

export type VideoFlow = Flow & {
  /** Of the pictures that arrive or are sent, in pixels; 0 by 0 while there are none. */
  readonly width: number;
  readonly height: number;
  readonly framesPerS: number;
  /** `H264`, `VP8`; `undefined` while nothing flows. */
  readonly codec: string | undefined;
};

/** My screen on its way to them, since the look before; all 0 while it isn't sent. */
export type ScreenOut = {
  readonly bitsPerS: number;
  /** Part of one core's time that encoding it took. */
  readonly encodingRatio: number;
};

export type LinkStats = {
  /** When it was looked, in milliseconds since 1970. */
  readonly atMs: number;
  /** `undefined` while there is no working pair of addresses. */
  readonly path: LinkPath | undefined;
  /** There and back, in milliseconds. */
  readonly roundTripMs: number | undefined;
  /** What the browser believes may be sent, in bits a second. */
  readonly roomBitsPerS: number | undefined;
  readonly audioIn: Flow & {
    /** Sound that had to be made up because it was missing, from 0 to 1. */
    readonly concealedRatio: number;
  };
  readonly videoIn: VideoFlow & {
    /** Freezes since the look before. */
    readonly freezes: number;
    /** Freezes since the link was made. */
    readonly freezesInAll: number;
    /** How long pictures wait before they are shown, in milliseconds. */
    readonly bufferMs: number | undefined;
  };
  readonly audioOut: Flow;
  readonly videoOut: VideoFlow & {
    /** What keeps the picture smaller than it could be. */
    readonly limitedBy: 'nothing' | 'processor' | 'network';
    /** Time spent on encoding one picture, in milliseconds. */
    readonly encodeMs: number | undefined;
  };
};
