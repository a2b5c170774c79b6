// A look at a good link, for tests.
import type { LinkStats } from '../../core/link-stats.ts';

export const EXAMPLE_LOOK: LinkStats = {
  atMs: Date.UTC(2026, 0, 1),
  path: {
    local: 'host',
    remote: 'prflx',
    protocol: 'udp',
    relayProtocol: undefined,
    network: 'ethernet',
    localAddress: '192.168.1.5:50312',
    remoteAddress: undefined,
  },
  roundTripMs: 3,
  roomBitsPerS: 9_800_000,
  audioIn: { bitsPerS: 42_000, lossRatio: 0.004, jitterMs: 2, concealedRatio: 0 },
  videoIn: {
    bitsPerS: 1_740_000,
    lossRatio: 0,
    jitterMs: 4,
    width: 1280,
    height: 720,
    framesPerS: 29.6,
    codec: 'H264',
    freezes: 0,
    freezesInAll: 2,
    bufferMs: 22,
  },
  audioOut: { bitsPerS: 41_000, lossRatio: undefined, jitterMs: undefined },
  videoOut: {
    bitsPerS: 0,
    lossRatio: undefined,
    jitterMs: undefined,
    width: 0,
    height: 0,
    framesPerS: 0,
    codec: undefined,
    limitedBy: 'nothing',
    encodeMs: undefined,
  },
};
