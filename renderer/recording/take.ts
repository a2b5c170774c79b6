// One file of a recording while it runs: everybody's picture and sound in, a piece on the disk every second out.
import type { Scene } from '../core/recorded-scene.ts';
import { createCanvasPainter } from './canvas-painter.ts';
import { createMixer } from './mixer.ts';
import type { Painter } from './painter.ts';
import { type RecordingFormat, SOUND_BITS_PER_S } from './recording-format.ts';
import type { GrowingFile } from './recording-place.ts';
import { createThreadPainter, hasFrameStreams } from './thread-painter.ts';

/** A page that dies loses no more than this, in milliseconds. */
const PIECE_MS = 1_000;

export type Live = {
  readonly scene: Scene;
  readonly pictures: ReadonlyMap<string, MediaStreamTrack>;
  readonly sounds: ReadonlySet<MediaStreamTrack>;
};

export type Take = {
  readonly show: (live: Live) => void;
  readonly setPaused: (isPaused: boolean) => void;
  /** Without the pauses. */
  readonly recordedMs: () => number;
  readonly sizeBytes: () => number;
  /** Resolves when the last piece is on the disk; rejects when it isn't. */
  readonly stop: () => Promise<void>;
};

export type TakeOptions = {
  readonly size: { readonly width: number; readonly height: number };
  readonly framesPerS: number;
  readonly bitsPerS: number;
  readonly format: RecordingFormat;
  readonly file: Pick<GrowingFile, 'append'>;
  readonly onGrew: () => void;
  /** Nothing more can be written. */
  readonly onBroke: (error: unknown) => void;
};

export function startTake(options: TakeOptions): Take {
  const { size, framesPerS, bitsPerS, format, file, onGrew, onBroke } = options;
  const painter: Painter = (hasFrameStreams() ? createThreadPainter : createCanvasPainter)(size, framesPerS);
  const mixer = createMixer();
  const recorder = new MediaRecorder(new MediaStream([painter.track, mixer.track]), {
    mimeType: format.mimeType,
    videoBitsPerSecond: bitsPerS,
    audioBitsPerSecond: SOUND_BITS_PER_S,
    // A whole picture every second: MP4 is written from one to the next, and winding finds them.
    ...{ videoKeyFrameIntervalDuration: PIECE_MS },
  });
  let writing: Promise<void> = Promise.resolve();
  let sizeBytes = 0;
  let recordedMs = 0;
  let sinceMs: number | undefined = performance.now();
  let problem: unknown;

  function count(): void {
    if (sinceMs === undefined) return;
    const nowMs = performance.now();
    recordedMs += nowMs - sinceMs;
    sinceMs = nowMs;
  }

  async function write(piece: Blob): Promise<void> {
    if (problem !== undefined) return;
    try {
      await file.append(piece);
      sizeBytes += piece.size;
      onGrew();
    } catch (error) {
      problem = error;
      onBroke(error);
    }
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) writing = writing.then(() => write(data));
  });
  recorder.addEventListener('error', () => onBroke(new DOMException('the recorder gave up', 'EncodingError')));
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve());
  });
  recorder.start(PIECE_MS);

  return {
    show: ({ scene, pictures, sounds }) => {
      painter.show(scene, pictures);
      mixer.hear(sounds);
    },
    setPaused: (isPaused) => {
      if (isPaused === (recorder.state === 'paused') || recorder.state === 'inactive') return;
      count();
      sinceMs = isPaused ? undefined : performance.now();
      if (isPaused) recorder.pause();
      else recorder.resume();
    },
    recordedMs: () => {
      count();
      return recordedMs;
    },
    sizeBytes: () => sizeBytes,
    stop: async () => {
      count();
      sinceMs = undefined;
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      painter.close();
      mixer.close();
      await writing;
      if (problem !== undefined) throw problem;
    },
  };
}
