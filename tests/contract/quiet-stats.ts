// A second on a link on which all is well, to start from.
import type { LinkStats } from '../../renderer/core/link-stats.ts';

export function quietStats(atMs: number): LinkStats {
  const flow = { bitsPerS: 50_000, lossRatio: 0, jitterMs: 1 };
  const pictures = { ...flow, width: 1280, height: 720, framesPerS: 30, codec: 'H264' };
  return {
    atMs,
    path: undefined,
    roundTripMs: 1,
    roomBitsPerS: 4_000_000,
    audioIn: { ...flow, concealedRatio: 0 },
    videoIn: { ...pictures, freezes: 0, freezesInAll: 0, bufferMs: 10 },
    audioOut: flow,
    videoOut: { ...pictures, limitedBy: 'nothing', encodeMs: 4 },
  };
}
