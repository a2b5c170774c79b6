// Which format a recording has, and how many bits: what every program plays where the browser makes it cheaply, else what it makes.
import type { RecordingWish } from '../core/recording-state.ts';

export type FileEnding = 'mp4' | 'webm';
export type RecordingFormat = { readonly mimeType: string; readonly ending: FileEnding };

/** H.264 level 4.0 carries 1080 lines 30 times a second. VP8 next: it costs half of VP9. */
const FORMATS: readonly RecordingFormat[] = [
  { mimeType: 'video/mp4;codecs=avc1.42E028,mp4a.40.2', ending: 'mp4' },
  { mimeType: 'video/webm;codecs=vp8,opus', ending: 'webm' },
  { mimeType: 'video/webm', ending: 'webm' },
  { mimeType: 'video/mp4', ending: 'mp4' },
];

/** Faces and letters at 720 lines, 30 times a second. */
const USUAL_BITS_PER_S = 2_500_000;
/** Half as many pictures need more than half the bits: each differs more from the one before. */
const HALF_RATE = 0.65;
export const SOUND_BITS_PER_S = 128_000;

/** @returns `undefined` where the browser can't record. */
export function recordingFormat(isSupported: (mimeType: string) => boolean): RecordingFormat | undefined {
  return FORMATS.find(({ mimeType }) => isSupported(mimeType));
}

export function videoBitsPerS({ lines, framesPerS }: Pick<RecordingWish, 'lines' | 'framesPerS'>): number {
  const size = (lines / 720) ** 2;
  return Math.round(USUAL_BITS_PER_S * Math.sqrt(size) * size ** 0.25 * (framesPerS === 15 ? HALF_RATE : 1));
}
