// The built-in noise suppression: RNNoise as WebAssembly, in the thread that makes the sound (docs/decisions/noise-suppression.md).
// Takes a microphone's track and gives one without the noise; stops neither. Says so when this computer can't keep up.
import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import plainUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';
import { countLag, isTooSlow } from './render-lag.ts';
import type { SuppressNoise } from './treatment.ts';

/** RNNoise knows voices at this rate only. */
const SAMPLE_RATE = 48_000;
/** How often it is looked whether the sound keeps up, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** A browser that may start an audio context does so much earlier. */
const STARTS_WITHIN_MS = 3_000;

/** An output that plays nothing, where the browser has it: what is treated goes out, and is never heard here. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const OPTIONS: Options = { sinkId: { type: 'none' }, sampleRate: SAMPLE_RATE, latencyHint: 'interactive' };
const MONO = { channelCount: 1, channelCountMode: 'explicit' } as const;

export const suppressNoise: SuppressNoise = async (source, onBroken) => {
  const context = new AudioContext(OPTIONS);
  try {
    const [wasmBinary] = await Promise.all([
      loadRnnoise({ url: plainUrl, simdUrl }),
      context.audioWorklet.addModule(workletUrl),
      started(context),
    ]);
    // A worklet that can't make anything of it doesn't say so, and gives silence.
    await WebAssembly.compile(wasmBinary);
    const input = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([source]) });
    const suppressor = new RnnoiseWorkletNode(context, { wasmBinary, maxChannels: 1 });
    const output = new MediaStreamAudioDestinationNode(context, MONO);
    Object.assign(suppressor, MONO);
    input.connect(suppressor).connect(output);
    const [track] = output.stream.getAudioTracks();
    if (!track) throw new DOMException('no sound comes out', 'NotFoundError');
    suppressor.addEventListener('processorerror', onBroken);
    const stopWatching = watch(context, onBroken);
    const close = () => {
      stopWatching();
      suppressor.destroy();
      void context.close();
    };
    return { track, origin: { source, close } };
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

/** @returns a function that ends it. */
function watch(context: AudioContext, onTooSlow: () => void): () => void {
  let slowLooks = 0;
  let before = { renderedMs: context.currentTime * 1_000, atMs: performance.now() };
  const timer = setInterval(() => {
    const now = { renderedMs: context.currentTime * 1_000, atMs: performance.now() };
    slowLooks = countLag(slowLooks, now.renderedMs - before.renderedMs, now.atMs - before.atMs);
    before = now;
    if (!isTooSlow(slowLooks)) return;
    clearInterval(timer);
    onTooSlow();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
