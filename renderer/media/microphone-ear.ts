// Listens to my own microphone in a call: whether I speak though muted, and whether anything comes at all. What it hears stays here,
// and it never plays anything. To hear through the mute it takes a copy of the device's track, which goes when it isn't needed.
import type { Ear, Heard, MakeEar } from './ear.ts';
import { lookForSilence, NO_SILENCE } from './silence.ts';
import { isSpeech, lookAtSpeech, NO_SPEECH } from './speech.ts';
import { createTracks } from './tracks.ts';

/** How often it is listened, in milliseconds. */
const LISTEN_EVERY_MS = 100;
/** After an answer it rests, so that listening costs next to nothing; in milliseconds. */
const REST_MS = 4_000;
/** Samples of one look: 85 ms at 48 kHz, nearly all that comes between two. */
const LOOK_SAMPLES = 4_096;

/** An output that plays nothing, where the browser has it: a real one costs a thread that runs 100 times a second. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const SILENT: Options = { sinkId: { type: 'none' }, latencyHint: 'playback' };

/** @returns what is to be told, and whether the question is answered for a while. */
type Judge = (samples: Float32Array, nowMs: number) => { readonly heard?: Heard; readonly isAnswered: boolean };

export const createMicrophoneEar: MakeEar = (onHeard): Ear => {
  const copies = createTracks<'copy'>(new MediaStream());
  let stop = () => {};
  let now: Parameters<Ear['listen']> = [null, undefined];

  function start(source: MediaStreamTrack, listensFor: 'speech' | 'silence'): () => void {
    const track = listensFor === 'speech' ? copyOf(source) : source;
    const makeJudge = listensFor === 'speech' ? judgeSpeech : judgeSilence;
    let judge = makeJudge(true);
    const context = new AudioContext(SILENT);
    const analyser = new AnalyserNode(context, { fftSize: LOOK_SAMPLES });
    const samples = new Float32Array(LOOK_SAMPLES);
    new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) }).connect(analyser);
    let isStopped = false;
    let timer = setTimeout(look, LISTEN_EVERY_MS);

    function look(): void {
      if (isStopped) return;
      timer = setTimeout(look, LISTEN_EVERY_MS);
      // A context that doesn't run hears nothing, which is not the microphone's doing.
      if (context.state !== 'running') return;
      analyser.getFloatTimeDomainData(samples);
      const { heard, isAnswered } = judge(samples, performance.now());
      if (isAnswered) rest();
      if (heard) onHeard(heard);
    }

    function rest(): void {
      clearTimeout(timer);
      judge = makeJudge(false);
      void context.suspend();
      timer = setTimeout(() => void context.resume().then(look, () => {}), REST_MS);
    }

    return () => {
      isStopped = true;
      clearTimeout(timer);
      copies.release('copy');
      void context.close();
    };
  }

  function copyOf(source: MediaStreamTrack): MediaStreamTrack {
    const copy = source.clone();
    copy.enabled = true;
    copies.put('copy', copy, () => {});
    return copy;
  }

  return {
    listen: (source, listensFor) => {
      if (now[0] === source && now[1] === listensFor) return;
      now = [source, listensFor];
      stop();
      stop = source && listensFor ? start(source, listensFor) : () => {};
    },
  };
};

function judgeSpeech(): Judge {
  let speech = NO_SPEECH;
  return (samples, nowMs) => {
    speech = lookAtSpeech(speech, decibelsOf(samples), nowMs);
    return isSpeech(speech) ? { heard: { type: 'microphone.heardSpeech' }, isAnswered: true } : { isAnswered: false };
  };
}

/** @param isFresh the first sound of a track is told: what was said of the one before it may still stand. */
function judgeSilence(isFresh: boolean): Judge {
  let silence = NO_SILENCE;
  return (samples, nowMs) => {
    const [next, news] = lookForSilence(silence, peakOf(samples), nowMs);
    silence = next;
    if (news === 'fell-silent') return { heard: { type: 'microphone.fellSilent' }, isAnswered: false };
    if (news === undefined) return { isAnswered: false };
    const isNews = news === 'gave-sound' || isFresh;
    return { ...(isNews && { heard: { type: 'microphone.gaveSound' } }), isAnswered: true };
  };
}

function decibelsOf(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

function peakOf(samples: Float32Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
