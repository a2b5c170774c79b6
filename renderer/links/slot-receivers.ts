// The receiving sides of a link's slots: what arrives, and how long it waits before it is played.
import type { LinkStats } from '../core/link-stats.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { NO_WAIT, nextJitterTarget } from './jitter-target.ts';
import { SLOTS, type Slot } from './slots.ts';

export type SlotReceivers = {
  readonly look: Arrivals['look'];
  /** How loud their microphone was at the last look, from 0 to 1 as an amplitude. */
  readonly loudness: Arrivals['loudness'];
  /** A second has been measured: waits longer or shorter after it. */
  readonly adapt: (stats: LinkStats) => void;
};

/** @param streams get the tracks: the person's own and the screen's apart, so that each is played where it is shown. */
export function createSlotReceivers(
  slots: readonly RTCRtpTransceiver[],
  streams: Readonly<Record<Slot['together'], MediaStream>>,
): SlotReceivers {
  const receivers = slots.map(({ receiver }) => receiver);
  for (const [index, { together }] of SLOTS.entries()) {
    const receiver = receivers[index];
    if (receiver) streams[together].addTrack(receiver.track);
  }
  let wait = NO_WAIT;

  // Sound and pictures wait alike, or lips and voice would part. Not in every browser.
  function apply(): void {
    for (const receiver of receivers) {
      if ('jitterBufferTarget' in receiver) receiver.jitterBufferTarget = wait.targetMs;
    }
  }

  apply();
  return {
    // The microphone's slot is the first, and always sends.
    ...createArrivals(receivers),
    adapt: (stats) => {
      const before = wait;
      wait = nextJitterTarget(wait, stats);
      if (wait.targetMs !== before.targetMs) apply();
    },
  };
}
