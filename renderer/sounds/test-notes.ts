// Three notes on the loudspeaker that calls are heard on, to know that it works. The audio context lives as long as they sound.
import { ringCycle } from './ring-cycle.ts';

/** Enough for everything up to 12 kHz; the browser resamples. */
const SAMPLE_RATE = 24_000;
/** A loudspeaker that takes this much longer than the notes, in milliseconds, plays nothing. */
const GRACE_MS = 3_000;

export type NotesOutcome =
  | 'played'
  /** The chosen loudspeaker isn't there, or can't be opened. */
  | 'no-such-speaker'
  /** The browser, or the system, holds all sound back. */
  | 'held-back';

/** Chromium can; elsewhere everything is heard where the system sends it. */
type SinkContext = AudioContext & { readonly setSinkId?: (deviceId: string) => Promise<void> };

/** @param deviceId `undefined` for where the system sends sound. */
export async function playNotes(
  deviceId: string | undefined,
  AudioContext = globalThis.AudioContext,
): Promise<NotesOutcome> {
  const context: SinkContext = new AudioContext();
  try {
    if (deviceId !== undefined) await context.setSinkId?.(deviceId);
  } catch {
    void context.close();
    return 'no-such-speaker';
  }
  const samples = ringCycle('notes', SAMPLE_RATE);
  const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
  buffer.copyToChannel(samples, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  // What never sounds never ends: neither does `resume` where sound is held back.
  const outcome = await new Promise<NotesOutcome>((resolve) => {
    const patience = setTimeout(() => resolve('held-back'), (samples.length / SAMPLE_RATE) * 1_000 + GRACE_MS);
    source.addEventListener('ended', () => {
      clearTimeout(patience);
      resolve('played');
    });
    void context.resume().catch(() => {});
    source.start();
  });
  void context.close();
  return outcome;
}
