// Asks the browser for devices, each by itself so that a missing camera never blocks the microphone; but the first time, when
// the person has to be asked, for both at once. Holds no track.
import type { DeviceKind } from '../core/media.ts';

/** What of the browser's `navigator.mediaDevices` is used. */
export type MediaDevicesLike = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>;

/** @param isKnown whether the person has allowed this kind before, so that nobody is asked. */
export type AskForDevice = (
  kind: DeviceKind,
  deviceId: string | undefined,
  isKnown: boolean,
) => Promise<MediaStreamTrack>;

type Waiting = {
  readonly kind: DeviceKind;
  readonly deviceId: string | undefined;
  readonly resolve: (track: MediaStreamTrack | Promise<MediaStreamTrack>) => void;
};

export function createAskForDevice(mediaDevices: MediaDevicesLike): AskForDevice {
  let waiting: Waiting[] = [];

  return (kind, deviceId, isKnown) => {
    if (isKnown) return askForOne(mediaDevices, kind, deviceId);
    return new Promise((resolve) => {
      waiting.push({ kind, deviceId, resolve });
      // Both are asked for in the same turn when both are wanted.
      if (waiting.length === 1) setTimeout(() => void askTogether(), 0);
    });
  };

  async function askTogether(): Promise<void> {
    const asked = waiting;
    waiting = [];
    const constraints = Object.fromEntries(
      asked.flatMap(({ kind, deviceId }) => Object.entries(constraintsFor(kind, deviceId))),
    );
    const stream = asked.length > 1 ? await mediaDevices.getUserMedia(constraints).catch(() => undefined) : undefined;
    // One after the other, or the second question would hide the first.
    let before: Promise<unknown> = Promise.resolve();
    for (const { kind, deviceId, resolve } of asked) {
      const found = stream?.getTracks().find((track) => track.kind === trackKind(kind));
      const track = found ? Promise.resolve(found) : before.then(() => askForOne(mediaDevices, kind, deviceId));
      before = track.catch(() => {});
      resolve(track);
    }
  }
}

async function askForOne(
  mediaDevices: MediaDevicesLike,
  kind: DeviceKind,
  deviceId: string | undefined,
): Promise<MediaStreamTrack> {
  const stream = await mediaDevices.getUserMedia(constraintsFor(kind, deviceId));
  const track = stream.getTracks()[0];
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}

function constraintsFor(kind: DeviceKind, deviceId: string | undefined): MediaStreamConstraints {
  const chosen = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  if (kind === 'camera') {
    return { video: { ...chosen, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } };
  }
  return {
    audio: {
      ...chosen,
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      sampleRate: { ideal: 48_000 },
      channelCount: { ideal: 1 },
    },
  };
}

export function trackKind(kind: DeviceKind): 'video' | 'audio' {
  return kind === 'camera' ? 'video' : 'audio';
}
