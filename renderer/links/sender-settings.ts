// Gives one sender its share, one change after another: a second one that starts before the first is done would be refused.
import type { Share } from './sender-share.ts';
import type { Slot } from './slots.ts';

export type SenderSettings = {
  /** Idempotent. A share that the browser refuses is tried again when it is set again. */
  readonly set: (share: Share) => void;
};

type Sender = Pick<RTCRtpSender, 'getParameters' | 'setParameters'>;

/** @param applied the share that the sender was made with, if it was. */
export function createSenderSettings(sender: Sender, slot: Slot, applied?: Share): SenderSettings {
  let wanted: Share | undefined;
  let held = applied;
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    while (wanted && !(held && isSame(wanted, held))) {
      const share = wanted;
      const isTaken = await apply(share);
      if (!isTaken) break;
      held = share;
    }
    isBusy = false;
  }

  async function apply(share: Share): Promise<boolean> {
    try {
      const parameters = sender.getParameters();
      // Firefox has none before the slot is agreed on.
      if (parameters.encodings.length === 0) return false;
      for (const encoding of parameters.encodings) {
        delete encoding.maxFramerate;
        Object.assign(encoding, encodingOf(share, slot));
      }
      // A screen whose text is to be read gets slower under pressure, one that is watched gets smaller.
      if (slot.name === 'screen') {
        parameters.degradationPreference = share.isKeptSharp ? 'maintain-resolution' : 'maintain-framerate';
      }
      await sender.setParameters(parameters);
      return true;
    } catch {
      return false;
    }
  }

  return {
    set: (share) => {
      wanted = share;
      if (!isBusy) void work();
    },
  };
}

/** As `addTransceiver` and `setParameters` want it. */
export function encodingOf(share: Share, { kind, priority }: Slot): RTCRtpEncodingParameters {
  const { isActive, maxBitrate, scaleResolutionDownBy, maxFramerate } = share;
  return {
    active: isActive,
    // A limit of nothing is refused by some browsers; what is not active sends nothing anyway.
    ...(isActive && { maxBitrate }),
    ...(kind === 'video' && { scaleResolutionDownBy }),
    ...(maxFramerate !== undefined && { maxFramerate }),
    priority,
    networkPriority: priority,
  };
}

function isSame(a: Share, b: Share): boolean {
  return (
    a.isActive === b.isActive &&
    a.maxBitrate === b.maxBitrate &&
    a.scaleResolutionDownBy === b.scaleResolutionDownBy &&
    a.maxFramerate === b.maxFramerate &&
    a.isKeptSharp === b.isKeptSharp
  );
}
