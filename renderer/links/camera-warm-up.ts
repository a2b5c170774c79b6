// Finds out when the network of a link has shown room for a full picture. A browser that was not asked to begin with more, or doesn't know
// how (start-rate.ts), believes in 300 kbit/s at first: it throws the first 720p pictures away and takes 10 s and more to come back to full
// size, so until then the budget sends a small one.

/** From this estimate on, in bits a second, full size is sent. */
const ROOM_BITS_PER_S = 1_000_000;
const LOOK_EVERY_MS = 50;
/** After this many looks (2 s) the link's measurements decide alone. */
const LOOKS_MAX = 40;

export type CameraWarmUp = {
  /** The camera is being sent on a connected link. Idempotent; does its work once. */
  readonly start: () => void;
  readonly isWarm: () => boolean;
  readonly stop: () => void;
};

type Sender = Pick<RTCRtpSender, 'getStats'>;

/** @param onWarm called once, unless it is stopped before. */
export function createCameraWarmUp(sender: Sender, onWarm: () => void): CameraWarmUp {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  let isWarm = false;
  let isOver = false;

  async function look(): Promise<void> {
    looks += 1;
    const hasRoom = (await availableBitrate(sender)) >= ROOM_BITS_PER_S;
    if (isOver) return;
    if (!hasRoom && looks < LOOKS_MAX) {
      timer = setTimeout(look, LOOK_EVERY_MS);
      return;
    }
    isOver = true;
    isWarm = true;
    onWarm();
  }

  return {
    start: () => {
      if (!isOver) timer ??= setTimeout(look, LOOK_EVERY_MS);
    },
    isWarm: () => isWarm,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** The browser's estimate of what may be sent, in bits a second; 0 where it doesn't say. */
async function availableBitrate(sender: Sender): Promise<number> {
  let most = 0;
  const report = await sender.getStats().catch(() => undefined);
  report?.forEach((entry: { availableOutgoingBitrate?: number }) => {
    most = Math.max(most, entry.availableOutgoingBitrate ?? 0);
  });
  return most;
}
