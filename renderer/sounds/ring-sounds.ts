// Rings and rings back, synthesised. An audio context lives only while something sounds, and nothing here uses a timer:
// hidden windows throttle those, and a ring must not stop because its window is behind another.
import { type RingSound, ringCycle } from './ring-cycle.ts';

/** Enough for everything up to 12 kHz; the browser resamples. */
const SAMPLE_RATE = 24_000;
const FADE_S = 0.06;
/** A browser that doesn't let a page sound by itself does after one of these. */
const GESTURES = ['pointerdown', 'keydown'] as const;

export type RingSounds = {
  /** What should be heard, over and over. Idempotent. */
  readonly reconcile: (sound: 'ringtone' | 'ringback' | undefined) => void;
  /** Two falling notes, once: a call is over. */
  readonly playEnded: () => void;
  readonly close: () => void;
};

export type RingSoundsOptions = {
  readonly AudioContext?: typeof globalThis.AudioContext;
  readonly page?: EventTarget;
};

export function createRingSounds({
  AudioContext = globalThis.AudioContext,
  page = globalThis.window,
}: RingSoundsOptions = {}): RingSounds {
  let playing: RingSound | undefined;
  let stop = () => {};

  function reconcile(sound: 'ringtone' | 'ringback' | undefined): void {
    if (sound === playing || (sound === undefined && playing === 'ended')) return;
    play(sound);
  }

  function play(sound: RingSound | undefined): void {
    stop();
    stop = () => {};
    playing = sound;
    if (sound) stop = start(sound);
  }

  function start(sound: RingSound): () => void {
    const context = new AudioContext();
    const samples = ringCycle(sound, SAMPLE_RATE);
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    const volume = context.createGain();
    source.buffer = buffer;
    source.loop = sound !== 'ended';
    source.connect(volume).connect(context.destination);
    const resume = () => void context.resume().catch(() => {});
    for (const gesture of GESTURES) page.addEventListener(gesture, resume);
    let isOver = false;

    function end(): void {
      if (isOver) return;
      isOver = true;
      for (const gesture of GESTURES) page.removeEventListener(gesture, resume);
      void context.close();
    }

    source.addEventListener('ended', () => {
      end();
      if (playing === 'ended' && sound === 'ended') playing = undefined;
    });
    source.start();
    return () => {
      // What was never allowed to sound has nothing to fade, and would never end by itself.
      if (context.state !== 'running') return end();
      volume.gain.setTargetAtTime(0, context.currentTime, FADE_S / 4);
      source.stop(context.currentTime + FADE_S);
    };
  }

  return {
    reconcile,
    playEnded: () => play('ended'),
    close: () => play(undefined),
  };
}
