// How loud my microphone goes out, where that is to be another volume than its own: Web Audio between the device and what is sent.
// Takes a track and gives a louder or quieter one; stops neither, and plays nothing.
import type { AdjustGain } from './treatment.ts';

/** From here on a limiter holds back, in decibels below full scale: what is raised doesn't crack. */
const LIMIT_DB = -3;
const LIMIT_RATIO = 20;
/** What a `DynamicsCompressorNode` adds by itself (https://webaudio.github.io/web-audio-api/#dynamics-compressor-makeup-gain). */
const MAKEUP = 10 ** ((0.6 * -LIMIT_DB * (1 - 1 / LIMIT_RATIO)) / 20);
/** A step in loudness clicks; this fast it is heard as none, in seconds. */
const GLIDE_S = 0.02;
/** A browser that may start an audio context does so much earlier. */
const STARTS_WITHIN_MS = 3_000;

/** An output that plays nothing, where the browser has it. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const OPTIONS: Options = { sinkId: { type: 'none' }, latencyHint: 'interactive' };

export const adjustGain: AdjustGain = async (source, gain) => {
  const context = new AudioContext(OPTIONS);
  try {
    await started(context);
    const input = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([source]) });
    const volume = new GainNode(context, { gain: gain / MAKEUP });
    const limiter = new DynamicsCompressorNode(context, { threshold: LIMIT_DB, ratio: LIMIT_RATIO, knee: 0 });
    const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1, channelCountMode: 'explicit' });
    input.connect(volume).connect(limiter).connect(output);
    const [track] = output.stream.getAudioTracks();
    if (!track) throw new DOMException('no sound comes out', 'NotFoundError');
    const setGain = (wanted: number) => {
      volume.gain.setTargetAtTime(wanted / MAKEUP, context.currentTime, GLIDE_S);
    };
    return { track, origin: { source, setGain, close: () => void context.close() } };
  } catch (error) {
    void context.close();
    throw error;
  }
};

async function started(context: AudioContext): Promise<void> {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new DOMException('not started', 'NotAllowedError')), STARTS_WITHIN_MS);
  });
  await Promise.race([context.resume(), late]);
}
