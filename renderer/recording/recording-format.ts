// Which format a recording has, and how many bits: what every program plays where the browser makes it, else what it makes.
import type { RecordingWish } from '../core/recording-state.ts';

export type FileEnding = 'mp4' | 'webm';

export type RecordingFormat = {
  readonly ending: FileEnding;
  readonly video: 'avc' | 'vp8';
  readonly sound: 'aac' | 'opus';
};

/** As browsers are asked for them. H.264 level 4.0 carries 1080 lines 30 times a second. VP8 costs half of VP9. */
const CODECS = { avc: 'avc1.42E028', vp8: 'vp8', aac: 'mp4a.40.2', opus: 'opus' } as const;
export type CodecName = (typeof CODECS)[keyof typeof CODECS];

const FORMATS: readonly RecordingFormat[] = [
  { ending: 'mp4', video: 'avc', sound: 'aac' },
  { ending: 'webm', video: 'vp8', sound: 'opus' },
];

/** Faces and letters at 720 lines, 30 times a second. */
const USUAL_BITS_PER_S = 2_500_000;
/** Half as many pictures need more than half the bits: each differs more from the one before. */
const HALF_RATE = 0.65;
export const SOUND_BITS_PER_S = 128_000;

/** @returns `undefined` where the browser can't record. */
export async function recordingFormat(
  canEncode: (codec: CodecName) => Promise<boolean>,
): Promise<RecordingFormat | undefined> {
  for (const format of FORMATS) {
    const both = await Promise.all([canEncode(CODECS[format.video]), canEncode(CODECS[format.sound])]);
    if (!both.includes(false)) return format;
  }
  return undefined;
}

export function videoBitsPerS({ lines, framesPerS }: Pick<RecordingWish, 'lines' | 'framesPerS'>): number {
  const size = (lines / 720) ** 2;
  return Math.round(USUAL_BITS_PER_S * Math.sqrt(size) * size ** 0.25 * (framesPerS === 15 ? HALF_RATE : 1));
}
