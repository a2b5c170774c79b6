// Starts the camera small and lets it grow as soon as the network has shown room. Chromium believes in 300 kbit/s at first: it
// throws the first 720p pictures away and takes 10 s and more to come back to full size. Must never shrink a running picture.

/** 720p becomes 320x180: below the size of which Chromium drops pictures at its first estimate. */
export const FIRST_SCALE = 4;
/** From this estimate on, in bits a second, full size is sent. */
const ROOM_BITS_PER_S = 1_000_000;
const LOOK_EVERY_MS = 50;
/** After this many looks (2 s) the browser's own adaptation decides alone. */
const LOOKS_MAX = 40;

export type CameraWarmUp = {
  /** The camera is being sent on a connected link. Idempotent; does its work once. */
  readonly start: () => void;
  readonly stop: () => void;
};

type Sender = Pick<RTCRtpSender, 'getStats' | 'getParameters' | 'setParameters'>;

export function createCameraWarmUp(sender: Sender): CameraWarmUp {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
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
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.scaleResolutionDownBy = 1;
    await sender.setParameters(parameters).catch(() => {});
  }

  return {
    start: () => {
      if (!isOver) timer ??= setTimeout(look, LOOK_EVERY_MS);
    },
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
