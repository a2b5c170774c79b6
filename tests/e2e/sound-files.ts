// Sounds for a fake microphone, as files that Chromium plays over and over: a voice, and nothing.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SoundName = 'voice' | 'nothing';

const SAMPLE_RATE = 48_000;
/** A whole number of syllables and of the voice's ups and downs: the end fits the beginning. */
const LENGTH_S = 10;
const FORMANTS = [
  { hertz: 600, width: 250, share: 1 },
  { hertz: 1_200, width: 300, share: 0.6 },
  { hertz: 2_500, width: 400, share: 0.3 },
];

/** @returns the path of a WAV file. */
export async function soundFile(name: SoundName): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'nearcall-sound-')), `${name}.wav`);
  await writeFile(path, wav(samplesOf(name)));
  return path;
}

function samplesOf(name: SoundName): Float32Array {
  return Float32Array.from({ length: SAMPLE_RATE * LENGTH_S }, (_, index) => {
    return name === 'nothing' ? 0 : voice(index / SAMPLE_RATE);
  });
}

// A vowel whose pitch wanders, in four syllables a second. A network that knows voices takes it for one.
function voice(atS: number): number {
  const syllable = 0.25 + 0.75 * Math.abs(Math.sin(Math.PI * 4 * atS));
  let sum = 0;
  for (let harmonic = 1; harmonic <= 20; harmonic += 1) {
    const wander = ((harmonic * 25) / 0.7) * (1 - Math.cos(2 * Math.PI * 0.7 * atS));
    sum += loudnessAt(harmonic * 120) * Math.sin(2 * Math.PI * 120 * harmonic * atS + wander);
  }
  return 0.08 * sum * syllable;
}

function loudnessAt(hertz: number): number {
  return FORMANTS.reduce(
    (sum, formant) => sum + formant.share * Math.exp(-(((hertz - formant.hertz) / formant.width) ** 2)),
    0.05,
  );
}

/** One channel, 16 bits. */
function wav(samples: Float32Array): Buffer {
  const data = Buffer.alloc(44 + samples.length * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(data.length - 8, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(SAMPLE_RATE, 24);
  data.writeUInt32LE(SAMPLE_RATE * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + index * 2);
  });
  return data;
}
