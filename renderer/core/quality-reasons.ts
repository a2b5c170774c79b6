// What can be wrong with a link, and how one look at its statistics shows it. The words for it are the user interface's. PURE.
import type { LinkPath, LinkStats } from './link-stats.ts';

/** `in`: from them to me. `out`: from me to them. */
export type Direction = 'in' | 'out';

/** Something that makes a link worse than it could be. */
export type Trouble =
  /** Packets that did not arrive, from 0 to 1, and the kind of network at this side's end of the way. */
  | {
      readonly kind: 'sound-lost' | 'picture-lost';
      readonly direction: Direction;
      readonly ratio: number;
      readonly network: LinkPath['network'];
    }
  /** Sound that had to be made up because it came too late, from 0 to 1. */
  | { readonly kind: 'sound-late'; readonly ratio: number }
  /** Their picture stood still this often in the last 5 s. */
  | { readonly kind: 'frozen'; readonly times: number }
  | { readonly kind: 'round-trip'; readonly ms: number }
  /** The network carries less than my picture needs; `undefined` where the browser doesn't say how much. */
  | { readonly kind: 'slow-network'; readonly roomBitsPerS: number | undefined }
  /** My computer does not keep up with encoding. */
  | { readonly kind: 'busy-processor' }
  /** They send so few pictures that it is no movement; mostly because their computer is busy. */
  | { readonly kind: 'few-pictures'; readonly framesPerS: number };

/** Opus hides single lost packets well; from here on one hears it. */
const SOUND_LOST = 0.03;
/** Stretched sound is noticed later than lost sound is. */
const SOUND_LATE = 0.05;
/** Lost pieces of pictures are asked for again; beyond this they come too late. */
const PICTURE_LOST = 0.05;
/** Beyond this people begin to talk into each other, in milliseconds there and back (ITU-T G.114: 150 one way is good). */
const ROUND_TRIP_MS = 250;
/** Less than this is not enough for a camera at 360p with sound. */
const ROOM_BITS_PER_S = 600_000;
/** A small picture on purpose leaves room free, and the browser's guess low: only a network that is full is slow. */
const ROOM_USED_UP = 0.7;
/** Fewer pictures a second than this are no movement. A crowded room asks for more. */
const FRAMES_PER_S = 6;
/** A camera that is on sends at least this; less is a camera on its way out. */
const PICTURE_BITS_PER_S = 20_000;

export type Check = {
  /** How much of it there is in one look; `undefined` when all is well. */
  readonly amountIn: (look: LinkStats) => number | undefined;
  /** A link that has just begun is slow on purpose: its first looks say nothing about this. */
  readonly isPatient: boolean;
  /** @param amounts those of the looks that have it, up to five; at least one. */
  readonly tell: (amounts: readonly number[], last: LinkStats) => Trouble;
};

/** What hurts most comes first: sound before pictures, what is lost before what is slow. */
export const CHECKS: readonly Check[] = [
  lossCheck('sound-lost', 'in', (look) => look.audioIn.lossRatio, SOUND_LOST),
  lossCheck('sound-lost', 'out', (look) => look.audioOut.lossRatio, SOUND_LOST),
  {
    amountIn: ({ audioIn }) => (audioIn.bitsPerS > 0 ? atLeast(audioIn.concealedRatio, SOUND_LATE) : undefined),
    isPatient: true,
    tell: (amounts) => ({ kind: 'sound-late', ratio: mean(amounts) }),
  },
  {
    amountIn: ({ videoIn }) => atLeast(videoIn.freezes, 1),
    isPatient: true,
    tell: (amounts) => ({ kind: 'frozen', times: sum(amounts) }),
  },
  lossCheck('picture-lost', 'in', (look) => look.videoIn.lossRatio, PICTURE_LOST),
  lossCheck('picture-lost', 'out', (look) => look.videoOut.lossRatio, PICTURE_LOST),
  {
    amountIn: ({ roundTripMs }) => atLeast(roundTripMs, ROUND_TRIP_MS),
    isPatient: false,
    tell: (amounts) => ({ kind: 'round-trip', ms: mean(amounts) }),
  },
  {
    amountIn: ({ audioOut, videoOut, roomBitsPerS = 0 }) => {
      const isUsedUp = audioOut.bitsPerS + videoOut.bitsPerS >= roomBitsPerS * ROOM_USED_UP;
      return videoOut.limitedBy === 'network' && roomBitsPerS < ROOM_BITS_PER_S && isUsedUp ? roomBitsPerS : undefined;
    },
    isPatient: true,
    tell: (amounts) => ({ kind: 'slow-network', roomBitsPerS: mean(amounts) || undefined }),
  },
  {
    amountIn: ({ videoOut }) => (videoOut.limitedBy === 'processor' ? 1 : undefined),
    isPatient: true,
    tell: () => ({ kind: 'busy-processor' }),
  },
  {
    amountIn: ({ videoIn: { bitsPerS, framesPerS } }) =>
      bitsPerS > PICTURE_BITS_PER_S && framesPerS < FRAMES_PER_S ? framesPerS : undefined,
    isPatient: true,
    tell: (amounts) => ({ kind: 'few-pictures', framesPerS: mean(amounts) }),
  },
];

function lossCheck(
  kind: 'sound-lost' | 'picture-lost',
  direction: Direction,
  ratioIn: (look: LinkStats) => number | undefined,
  limit: number,
): Check {
  return {
    amountIn: (look) => atLeast(ratioIn(look), limit),
    isPatient: false,
    tell: (amounts, last) => ({ kind, direction, ratio: mean(amounts), network: last.path?.network }),
  };
}

function atLeast(value: number | undefined, limit: number): number | undefined {
  return value !== undefined && value >= limit ? value : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
