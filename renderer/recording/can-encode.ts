// What this browser encodes by itself (WebCodecs).
import { type CodecName, SOUND_BITS_PER_S } from './recording-format.ts';

const PICTURE = { width: 1_920, height: 1_080, bitrate: 4_000_000, framerate: 30 };
const SOUND = { sampleRate: 48_000, numberOfChannels: 2, bitrate: SOUND_BITS_PER_S };

export async function canEncode(codec: CodecName): Promise<boolean> {
  const isSound = codec === 'opus' || codec.startsWith('mp4a');
  const asked = isSound
    ? AudioEncoder.isConfigSupported({ codec, ...SOUND })
    : VideoEncoder.isConfigSupported({ codec, ...PICTURE });
  return asked.then(
    ({ supported }) => supported === true,
    () => false,
  );
}
