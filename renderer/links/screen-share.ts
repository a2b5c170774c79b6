// What a shared screen may use on one link. PURE. Text that isn't sharp isn't read: it gets slower before it gets smaller, and it is
// never larger than it is drawn.

import type { Size } from '../core/state.ts';
import { hasFewCores } from './few-cores.ts';
import type { Share, Source } from './sender-share.ts';

/** `detail` is to be read, `motion` is to be watched. */
export type ScreenSource = Source & { readonly hint: 'detail' | 'motion' };

/** 1080p15 and 1080p30 as LiveKit sends them. */
const RATES = {
  detail: { framesPerS: 15, bitsPerS: 2_500_000 },
  motion: { framesPerS: 30, bitsPerS: 5_000_000 },
} as const;
/** More pixels take a processor longer than the time between two pictures. */
const PIXELS_MAX = 1920 * 1080;
/** By how much a screen is made smaller for a small place. Steps: each change costs a complete picture. */
const STEPS = [4, 3, 2, 1.5];
/** Each link is encoded by itself. From so many on two cores have no time for more than half of the pictures. */
const MANY_LINKS = 4;
/** Below this a screen is only a blur. */
const BITS_MIN = 150_000;

type Senders = { readonly count: number; readonly cores: number };

export const NO_SCREEN: Share = {
  isActive: false,
  maxBitrate: 0,
  scaleResolutionDownBy: 1,
  maxFramerate: undefined,
};

/** @param view how large they draw it; `undefined`: not said. */
export function isWatched(view: Size | undefined): boolean {
  return view === undefined || (view.width > 0 && view.height > 0);
}

/**
 * What one link could use.
 * @param count how many links it is sent on.
 */
export function screenWish(source: ScreenSource, view: Size | undefined, { count, cores }: Senders): Share {
  if (!isWatched(view)) return NO_SCREEN;
  const { framesPerS, bitsPerS } = RATES[source.hint];
  const least = Math.max(1, Math.sqrt((source.width * source.height) / PIXELS_MAX));
  const scale = Math.max(least, view ? stepFor(source, view) : 1);
  const isBusy = hasFewCores(cores) && count >= MANY_LINKS;
  return {
    isActive: true,
    maxBitrate: Math.floor(bitsPerS / (scale / least)),
    scaleResolutionDownBy: scale,
    maxFramerate: isBusy ? Math.ceil(framesPerS / 2) : framesPerS,
    isKeptSharp: source.hint === 'detail',
  };
}

/**
 * Shares the room among those who watch: nobody gets more than they could use, and what one leaves the others get.
 * @returns one share for each wish, in the same order.
 */
export function screensWithin(wishes: readonly Share[], roomBitsPerS: number): readonly Share[] {
  const shares = [...wishes];
  const byWish = wishes.map((_, index) => index).filter((index) => wishes[index]?.isActive);
  byWish.sort((a, b) => (wishes[a]?.maxBitrate ?? 0) - (wishes[b]?.maxBitrate ?? 0));
  let leftBitsPerS = roomBitsPerS;
  for (const [done, index] of byWish.entries()) {
    const wish = wishes[index] ?? NO_SCREEN;
    const maxBitrate = Math.floor(Math.min(wish.maxBitrate, leftBitsPerS / (byWish.length - done)));
    if (maxBitrate < BITS_MIN) shares[index] = NO_SCREEN;
    else {
      shares[index] = { ...wish, maxBitrate };
      leftBitsPerS -= maxBitrate;
    }
  }
  return shares;
}

/** The largest step that still gives every drawn pixel one of its own. A screen is always drawn whole. */
function stepFor(source: Size, view: Size): number {
  const spare = Math.max(source.width / view.width, source.height / view.height);
  return STEPS.find((step) => step <= spare) ?? 1;
}
