// Rings and rings back, synthesised. An audio context lives only while something sounds, and nothing here uses a timer:
// hidden windows throttle those, and a ring must not stop because its window is behind another.
import { type RingSound, ringCycle } from './ring-cycle.ts';

/** Enough for everything up to 12 kHz; the browser resamples. */
const SAMPLE_RATE = 24_000;
const FADE_S = 0.06;
/** A browser that doesn't let a page sound by itself does after one of these. */
const GESTURES = ['pointerdown', 'keydown'] as const;

export type RingSounds = {
  /**
   * What should be heard, over and over. Idempotent.
   * @param deviceId the loudspeaker it is heard on; one that is gone gives way to the system's.
   */
  readonly reconcile: (sound: 'ringtone' | 'ringback' | undefined, deviceId?: string) => void;
  /** Two falling notes, once: a call is over. */
  readonly playEnded: () => void;
  /** The ringtone, once, to try it out. Whatever sounds for a call goes on instead. */
  readonly playOnce: (deviceId: string | undefined) => void;
  readonly close: () => void;
};

export type RingSoundsOptions = {
  readonly AudioContext?: typeof globalThis.AudioContext;
  readonly page?: EventTarget;
};

type Playing = { readonly sound: RingSound; readonly isOnce: boolean; readonly deviceId: string | undefined };

/** Chromium can; elsewhere everything is heard where the system sends it. */
type SinkContext = AudioContext & { readonly setSinkId?: (deviceId: string) => Promise<void> };

export function createRingSounds({
  AudioContext = globalThis.AudioContext,
  page = globalThis.window,
}: RingSoundsOptions = {}): RingSounds {
  let playing: Playing | undefined;
  let stop = () => {};

  function reconcile(sound: 'ringtone' | 'ringback' | undefined, deviceId?: string): void {
    if (sound === undefined && playing?.isOnce) return;
    const wanted = sound && { sound, isOnce: false, deviceId };
    const isSame = wanted?.sound === playing?.sound && wanted?.deviceId === playing?.deviceId && !playing?.isOnce;
    if (!isSame) play(wanted);
  }

  function play(wanted: Playing | undefined): void {
    stop();
    stop = () => {};
    playing = wanted;
    if (wanted) stop = start(wanted);
  }

  function start(wanted: Playing): () => void {
    const context: SinkContext = new AudioContext();
    const samples = ringCycle(wanted.sound, SAMPLE_RATE);
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    const volume = context.createGain();
    source.buffer = buffer;
    source.loop = !wanted.isOnce;
    source.connect(volume).connect(context.destination);
    sendTo(context, wanted.deviceId);
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
      if (playing === wanted) playing = undefined;
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
    playEnded: () => play({ sound: 'ended', isOnce: true, deviceId: undefined }),
    playOnce: (deviceId) => {
      if (playing === undefined || playing.isOnce) play({ sound: 'ringtone', isOnce: true, deviceId });
    },
    close: () => play(undefined),
  };
}

/** A loudspeaker that isn't there, or goes while it rings, leaves the sound where the system sends it. */
function sendTo(context: SinkContext, deviceId: string | undefined): void {
  if (deviceId === undefined || !context.setSinkId) return;
  const setSink = context.setSinkId.bind(context);
  // Chromium holds the context still when its loudspeaker goes.
  const fallBack = () =>
    void setSink('')
      .then(() => context.resume())
      .catch(() => {});
  context.addEventListener('error', fallBack, { once: true });
  setSink(deviceId).catch(() => {});
}
