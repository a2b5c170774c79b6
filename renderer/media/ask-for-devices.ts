// Asks the browser for devices, each by itself so that a missing camera never blocks the microphone; but the first time, when
// the person has to be asked, for both at once. Holds no track.
import type { DeviceKind } from '../core/media.ts';
import { type SoundChoice, USUAL_SOUND } from '../core/sound.ts';

/** What of the browser's `navigator.mediaDevices` is used. */
export type MediaDevicesLike = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>;

/** One device, or with no id the browser's default; `sound` is a microphone's. */
export type Asked = {
  readonly kind: DeviceKind;
  readonly deviceId: string | undefined;
  readonly sound: SoundChoice | undefined;
};

/** @param isKnown whether the person has allowed this kind before, so that nobody is asked. */
export type AskForDevice = (asked: Asked, isKnown: boolean) => Promise<MediaStreamTrack>;

type Waiting = {
  readonly asked: Asked;
  readonly resolve: (track: MediaStreamTrack | Promise<MediaStreamTrack>) => void;
};

export function createAskForDevice(mediaDevices: MediaDevicesLike): AskForDevice {
  let waiting: Waiting[] = [];

  return (asked, isKnown) => {
    if (isKnown) return askForOne(mediaDevices, asked);
    return new Promise((resolve) => {
      waiting.push({ asked, resolve });
      // Both are asked for in the same turn when both are wanted.
      if (waiting.length === 1) setTimeout(() => void askTogether(), 0);
    });
  };

  async function askTogether(): Promise<void> {
    const all = waiting;
    waiting = [];
    const constraints = Object.fromEntries(all.flatMap(({ asked }) => Object.entries(constraintsFor(asked))));
    const stream = all.length > 1 ? await mediaDevices.getUserMedia(constraints).catch(() => undefined) : undefined;
    // One after the other, or the second question would hide the first.
    let before: Promise<unknown> = Promise.resolve();
    for (const { asked, resolve } of all) {
      const found = stream?.getTracks().find((track) => track.kind === trackKind(asked.kind));
      const track = found ? Promise.resolve(found) : before.then(() => askForOne(mediaDevices, asked));
      before = track.catch(() => {});
      resolve(track);
    }
  }
}

async function askForOne(mediaDevices: MediaDevicesLike, asked: Asked): Promise<MediaStreamTrack> {
  const stream = await mediaDevices.getUserMedia(constraintsFor(asked));
  const track = stream.getTracks()[0];
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}

function constraintsFor({ kind, deviceId, sound = USUAL_SOUND }: Asked): MediaStreamConstraints {
  const chosen = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  if (kind === 'camera') {
    return { video: { ...chosen, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } };
  }
  return {
    audio: {
      ...chosen,
      echoCancellation: sound.isEchoCancelled,
      // The built-in one works better on sound that nobody has cleaned before.
      noiseSuppression: sound.suppression === 'browser',
      autoGainControl: sound.isGainAutomatic,
      sampleRate: { ideal: 48_000 },
      channelCount: { ideal: 1 },
    },
  };
}

export function trackKind(kind: DeviceKind): 'video' | 'audio' {
  return kind === 'camera' ? 'video' : 'audio';
}
