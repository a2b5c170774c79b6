// Hears how loud my own microphone is, whichever is open. Plays nothing: it never opens an output device where that can be avoided.
import { levelOf } from './level.ts';

export type OwnEar = {
  /** From 0 to 1, as an ear would put it. */
  readonly level: () => number;
  readonly close: () => void;
};

/** An output that plays nothing, where the browser has it: a real one costs a thread that runs 100 times a second. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const SILENT: Options = { sinkId: { type: 'none' }, latencyHint: 'playback' };

/** @param track gives the microphone in use; another device is another track. */
export function createOwnEar(track: () => MediaStreamTrack | undefined): OwnEar {
  const context = new AudioContext(SILENT);
  const analyser = new AnalyserNode(context, { fftSize: 1_024 });
  const samples = new Float32Array(analyser.fftSize);
  let source: MediaStreamAudioSourceNode | undefined;
  let heard: MediaStreamTrack | undefined;
  // Browsers keep an audio context silent until the page is touched.
  const wake = () => void context.resume();
  window.addEventListener('pointerdown', wake, { once: true });

  function follow(wanted: MediaStreamTrack | undefined): void {
    if (wanted === heard) return;
    source?.disconnect();
    source = wanted && new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([wanted]) });
    source?.connect(analyser);
    heard = wanted;
  }

  return {
    level: () => {
      follow(track());
      if (!source) return 0;
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    close: () => {
      window.removeEventListener('pointerdown', wake);
      source?.disconnect();
      void context.close();
    },
  };
}
