// Makes a sound louder than it came, by Web Audio. One audio context for all of them, made with the first and closed with the last.
// It plays nothing itself: the element that played the sound before plays the louder one, with its output device and its permission.

/** From here on a limiter holds back, in decibels below full scale: quiet words are not touched, loud ones don't crack. */
const LIMIT_DB = -3;
/** The steepest there is. */
const LIMIT_RATIO = 20;
/**
 * What a `DynamicsCompressorNode` adds to everything without being asked
 * (https://webaudio.github.io/web-audio-api/#dynamics-compressor-makeup-gain): taken back, so that twice is twice.
 */
const MAKEUP = 10 ** ((0.6 * -LIMIT_DB * (1 - 1 / LIMIT_RATIO)) / 20);
/** A step in loudness clicks; this fast it is heard as none, in seconds. */
const GLIDE_S = 0.02;
/** A browser that holds the context back lets it go after one of these. */
const GESTURES = ['pointerdown', 'keydown'] as const;

export type Louder = {
  /** 1 is as it came. */
  readonly setVolume: (volume: number) => void;
  readonly close: () => void;
};

/** @param onSound told the louder sound as soon as there is one, and `undefined` while the browser holds it back. */
export type Amplify = (
  stream: MediaStream,
  volume: number,
  onSound: (sound: MediaStream | undefined) => void,
) => Louder;

export type AmplifierOptions = {
  readonly AudioContext?: typeof globalThis.AudioContext;
  readonly Audio?: typeof globalThis.Audio;
  readonly page?: EventTarget;
};

export function createAmplifier({
  AudioContext = globalThis.AudioContext,
  Audio = globalThis.Audio,
  page = globalThis.window,
}: AmplifierOptions = {}): Amplify {
  let shared: AudioContext | undefined;
  let users = 0;
  const wake = () => void shared?.resume().catch(() => {});

  function take(): AudioContext {
    users += 1;
    if (!shared) {
      shared = new AudioContext();
      for (const gesture of GESTURES) page.addEventListener(gesture, wake);
      wake();
    }
    return shared;
  }

  function giveBack(): void {
    users -= 1;
    if (users > 0) return;
    for (const gesture of GESTURES) page.removeEventListener(gesture, wake);
    void shared?.close();
    shared = undefined;
  }

  return (stream, volume, onSound) => {
    const context = take();
    const source = context.createMediaStreamSource(stream);
    const gain = context.createGain();
    const limiter = context.createDynamicsCompressor();
    const louder = context.createMediaStreamDestination();
    limiter.threshold.value = LIMIT_DB;
    limiter.ratio.value = LIMIT_RATIO;
    limiter.knee.value = 0;
    gain.gain.value = volume / MAKEUP;
    source.connect(gain).connect(limiter).connect(louder);
    // Chromium gives Web Audio nothing of a remote stream that no element plays (https://crbug.com/40094084).
    const keeper = new Audio();
    keeper.muted = true;
    keeper.autoplay = true;
    keeper.srcObject = stream;
    const tell = () => onSound(context.state === 'running' ? louder.stream : undefined);
    context.addEventListener('statechange', tell);
    tell();
    return {
      setVolume: (wanted) => gain.gain.setTargetAtTime(wanted / MAKEUP, context.currentTime, GLIDE_S),
      close: () => {
        context.removeEventListener('statechange', tell);
        source.disconnect();
        keeper.srcObject = null;
        giveBack();
      },
    };
  };
}
