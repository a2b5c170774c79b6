// One tone of the keypad as I hear it myself, as long as it is sent, quietly. The audio context lives as long as it sounds.
import { frequenciesOf } from './tone-frequencies.ts';

/** As long as the other side gets it. */
const LENGTH_S = 0.1;
/** So that it begins and ends without a click. */
const EDGE_S = 0.008;
/** Of each of the two, of 1. */
const LEVEL = 0.06;

/** Chromium can choose; elsewhere it is heard where the system sends it. */
type SinkContext = AudioContext & { readonly setSinkId?: (deviceId: string) => Promise<void> };

/** @param deviceId the loudspeaker of calls; one that is gone gives way to the system's. */
export async function playTone(
  tone: string,
  deviceId: string | undefined,
  AudioContext = globalThis.AudioContext,
): Promise<void> {
  const pair = frequenciesOf(tone);
  if (!pair) return;
  const context: SinkContext = new AudioContext();
  if (deviceId !== undefined) await context.setSinkId?.(deviceId).catch(() => {});
  const startS = context.currentTime;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, startS);
  volume.gain.linearRampToValueAtTime(LEVEL, startS + EDGE_S);
  volume.gain.setValueAtTime(LEVEL, startS + LENGTH_S - EDGE_S);
  volume.gain.linearRampToValueAtTime(0, startS + LENGTH_S);
  volume.connect(context.destination);
  const sources = pair.map((hz) => {
    const source = context.createOscillator();
    source.frequency.value = hz;
    source.connect(volume);
    source.start(startS);
    source.stop(startS + LENGTH_S);
    return source;
  });
  sources[0]?.addEventListener('ended', () => void context.close());
}
