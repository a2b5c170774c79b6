// One cycle of each sound as samples, computed instead of shipped as files. Quiet by default: nothing comes near full scale.

export type RingSound = 'ringtone' | 'ringback' | 'ended' | 'notes';

type Note = {
  readonly atS: number;
  readonly lengthS: number;
  readonly level: number;
  readonly partials: readonly Partial[];
};
type Partial = { readonly hz: number; readonly share: number };
type Score = { readonly lengthS: number; readonly notes: readonly Note[]; readonly isBell: boolean };

/** A soft bell: a fundamental, a quiet octave, and a touch of the twelfth. */
const bell = (hz: number): readonly Partial[] => [
  { hz, share: 0.72 },
  { hz: hz * 2, share: 0.2 },
  { hz: hz * 3, share: 0.08 },
];

const SCORES: Readonly<Record<RingSound, Score>> = {
  // E5 and A5 rising, then silence: three seconds in all.
  ringtone: {
    lengthS: 3,
    isBell: true,
    notes: [
      { atS: 0, lengthS: 1.1, level: 0.22, partials: bell(659.26) },
      { atS: 0.28, lengthS: 1.6, level: 0.22, partials: bell(880) },
    ],
  },
  // The European ringback (425 Hz, one second on, four off), softened.
  ringback: {
    lengthS: 5,
    isBell: false,
    notes: [{ atS: 0, lengthS: 1, level: 0.08, partials: [{ hz: 425, share: 1 }] }],
  },
  // C5, E5 and G5, to try a loudspeaker.
  notes: {
    lengthS: 1.6,
    isBell: true,
    notes: [
      { atS: 0, lengthS: 0.7, level: 0.2, partials: bell(523.25) },
      { atS: 0.3, lengthS: 0.7, level: 0.2, partials: bell(659.26) },
      { atS: 0.6, lengthS: 1, level: 0.2, partials: bell(783.99) },
    ],
  },
  ended: {
    lengthS: 0.5,
    isBell: true,
    notes: [
      { atS: 0, lengthS: 0.25, level: 0.14, partials: bell(523.25) },
      { atS: 0.13, lengthS: 0.35, level: 0.14, partials: bell(392) },
    ],
  },
};

/** Long enough that no start or end clicks, in seconds. */
const EDGE_S = 0.012;

/** @returns one cycle, its samples between -1 and 1; it begins and ends in silence, so it can be looped. */
export function ringCycle(sound: RingSound, sampleRate: number): Float32Array<ArrayBuffer> {
  const { lengthS, notes, isBell } = SCORES[sound];
  const samples = new Float32Array(Math.round(lengthS * sampleRate));
  for (const note of notes) {
    const first = Math.round(note.atS * sampleRate);
    const count = Math.min(Math.round(note.lengthS * sampleRate), samples.length - first);
    for (let index = 0; index < count; index += 1) {
      const timeS = index / sampleRate;
      const leftS = (count - 1 - index) / sampleRate;
      const edge = Math.min(1, timeS / EDGE_S, leftS / (EDGE_S * 4));
      const decay = isBell ? Math.exp((-4.5 * timeS) / note.lengthS) : 1;
      let wave = 0;
      for (const { hz, share } of note.partials) wave += share * Math.sin(2 * Math.PI * hz * timeS);
      samples[first + index] = (samples[first + index] ?? 0) + note.level * edge * decay * wave;
    }
  }
  return samples;
}
