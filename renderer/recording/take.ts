// One file of a recording while it runs: everybody's picture and sound go to a thread of its own, which paints, encodes and writes.
import type { Scene } from '../core/recorded-scene.ts';
import { createLiveFrames } from './live-frames.ts';
import { createMixer } from './mixer.ts';
import type { RecordingFormat } from './recording-format.ts';
import type { Disk, PlacedBytes } from './recording-place.ts';
import type { TakeNews, TakeOrder } from './take-orders.ts';

export type Live = {
  readonly scene: Scene;
  readonly pictures: ReadonlyMap<string, MediaStreamTrack>;
  readonly sounds: ReadonlySet<MediaStreamTrack>;
};

export type Take = {
  readonly show: (live: Live) => void;
  /** Idempotent. */
  readonly setPaused: (isPaused: boolean) => void;
  /** What is on the disk: its length, without the pauses, and its size. */
  readonly recordedMs: () => number;
  readonly sizeBytes: () => number;
  /** Resolves when the last piece is on the disk, with whether the file is whole as it is; rejects when something is missing. */
  readonly stop: () => Promise<boolean>;
};

export type TakeOptions = {
  readonly scene: Scene;
  readonly framesPerS: number;
  readonly bitsPerS: number;
  readonly format: RecordingFormat;
  readonly disk: Disk;
  readonly onGrew: () => void;
  /** Nothing more can be written. */
  readonly onBroke: (error: unknown) => void;
};

export function startTake({ scene, framesPerS, bitsPerS, format, disk, onGrew, onBroke }: TakeOptions): Take {
  const thread = new Worker(new URL('./take-thread.ts', import.meta.url), { type: 'module' });
  const tell = (order: TakeOrder, ...transfer: Transferable[]) => thread.postMessage(order, transfer);
  const mixer = createMixer(broke);
  const frames = createLiveFrames(tell, framesPerS);
  let writing: Promise<void> = Promise.resolve();
  let sizeBytes = 0;
  let recordedMs = 0;
  let problem: unknown;
  let isPaused = false;
  let tellEnded: (isWhole: boolean) => void = () => {};
  const ended = new Promise<boolean>((resolve) => {
    tellEnded = resolve;
  });

  function broke(error: unknown): void {
    if (problem !== undefined) return;
    problem = error;
    onBroke(error);
  }

  function grew(untilBytes: number, untilMs: number): void {
    sizeBytes = Math.max(sizeBytes, untilBytes);
    recordedMs = untilMs;
    onGrew();
  }

  async function write(piece: PlacedBytes, untilMs: number): Promise<void> {
    if (problem !== undefined || disk.kind !== 'page') return;
    const lengthBytes = piece.data.byteLength;
    try {
      await disk.write(piece);
      tell({ type: 'kept', sizeBytes: lengthBytes });
      grew(piece.position + lengthBytes, untilMs);
    } catch (error) {
      broke(error);
    }
  }

  thread.onmessage = ({ data }: MessageEvent<TakeNews>) => {
    switch (data.type) {
      case 'piece':
        writing = writing.then(() => write(data.piece, data.recordedMs));
        return;
      case 'wrote':
        grew(data.sizeBytes, data.recordedMs);
        return;
      case 'broke':
        broke(new DOMException(data.message, data.name));
        return;
      case 'ended':
        tellEnded(data.isWhole);
    }
  };
  thread.onerror = (event) => {
    event.preventDefault();
    broke(new DOMException(event.message, 'OperationError'));
    tellEnded(false);
  };
  const file = disk.kind === 'private' ? { folder: disk.folder, name: disk.name } : undefined;
  const { sampleRate, sound } = mixer;
  tell({ type: 'begin', scene, framesPerS, bitsPerS, format, sampleRate, sound, file }, sound);

  return {
    show: (live) => {
      tell({ type: 'scene', scene: live.scene });
      frames.show(live.pictures);
      mixer.hear(live.sounds);
    },
    setPaused: (next) => {
      if (next === isPaused) return;
      isPaused = next;
      tell({ type: 'pause', isPaused });
    },
    recordedMs: () => recordedMs,
    sizeBytes: () => sizeBytes,
    stop: async () => {
      tell({ type: 'end' });
      const isWhole = await ended;
      frames.close();
      mixer.close();
      thread.terminate();
      await writing;
      if (problem !== undefined) throw problem;
      return isWhole;
    },
  };
}
