// Encodes pictures and sound into a file that grows. Each carries its own time, so a machine that can't keep up leaves pictures out, and
// never time.
import { AudioSample, AudioSampleSource, CanvasSource, Quality } from 'mediabunny';
import { type GrowingOutput, growingOutput } from './growing-output.ts';
import { type RecordingFormat, SOUND_BITS_PER_S } from './recording-format.ts';
import type { PlacedBytes } from './recording-place.ts';
import { placeOfSound, silenceUntil } from './sound-pace.ts';

/** Winding finds whole pictures, and a page that dies loses no more than what came after the last one. */
const WHOLE_PICTURE_EVERY_S = 1;
const MS_PER_S = 1_000;
const CHANNELS = 2;

export type EncodedFileOptions = {
  readonly canvas: OffscreenCanvas;
  readonly format: RecordingFormat;
  readonly bitsPerS: number;
  readonly sampleRate: number;
  readonly onPiece: (piece: PlacedBytes) => void;
  readonly onBroke: (error: unknown) => void;
};

export type EncodedFile = {
  /** The encoder has as much as it can carry: another picture would wait in memory. */
  readonly isBusy: () => boolean;
  /** What the canvas shows, at this time of the recording. */
  readonly addPicture: (atMs: number) => void;
  /** @param planes one channel behind the other. @param heardMs when its last sound was heard. */
  readonly addSound: (planes: Float32Array<ArrayBuffer>, heardMs: number) => void;
  /** Silence, where no sound comes. */
  readonly keepUp: (nowMs: number) => void;
  /** @returns whether the file is whole as it was written. */
  readonly end: () => Promise<boolean>;
};

export async function encodeFile(options: EncodedFileOptions): Promise<EncodedFile> {
  const { canvas, format, bitsPerS, sampleRate, onPiece, onBroke } = options;
  const growing: GrowingOutput = growingOutput(format.ending, onPiece);
  const pictures = new CanvasSource(canvas, {
    codec: format.video,
    quality: new Quality({ bitrate: bitsPerS }),
    keyFrameInterval: WHOLE_PICTURE_EVERY_S,
    latencyMode: 'realtime',
  });
  const sounds = new AudioSampleSource({ codec: format.sound, quality: new Quality({ bitrate: SOUND_BITS_PER_S }) });
  growing.output.addVideoTrack(pictures);
  growing.output.addAudioTrack(sounds);
  await growing.output.start();
  let isBusy = false;
  let lastPictureMs = -1;
  let soundEndMs = 0;
  // One after the other: a piece that overtakes another one would be cut off.
  let adding: Promise<void> = Promise.resolve();

  function sound(planes: Float32Array<ArrayBuffer>, fromMs: number): void {
    const sample = new AudioSample({
      data: planes,
      format: 'f32-planar',
      numberOfChannels: CHANNELS,
      sampleRate,
      timestamp: fromMs / MS_PER_S,
    });
    soundEndMs = fromMs + sample.duration * MS_PER_S;
    adding = adding
      .then(() => sounds.add(sample))
      .catch(onBroke)
      .finally(() => sample.close());
  }

  return {
    isBusy: () => isBusy,
    addPicture: (atMs) => {
      if (isBusy || atMs <= lastPictureMs) return;
      isBusy = true;
      lastPictureMs = atMs;
      pictures
        .add(atMs / MS_PER_S)
        .catch(onBroke)
        .finally(() => {
          isBusy = false;
        });
    },
    addSound: (planes, heardMs) => {
      const fromMs = placeOfSound(soundEndMs, (planes.length / CHANNELS / sampleRate) * MS_PER_S, heardMs);
      if (fromMs !== undefined) sound(planes, fromMs);
    },
    keepUp: (nowMs) => {
      const untilMs = silenceUntil(soundEndMs, nowMs);
      if (untilMs === undefined) return;
      const frames = Math.round(((untilMs - soundEndMs) / MS_PER_S) * sampleRate);
      sound(new Float32Array(frames * CHANNELS), soundEndMs);
    },
    end: async () => {
      await adding;
      await growing.end();
      return growing.isWhole;
    },
  };
}
