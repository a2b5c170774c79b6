// What the page and the thread that records tell each other.
import type { Scene } from '../core/recorded-scene.ts';
import type { RecordingFormat } from './recording-format.ts';
import type { PlacedBytes } from './recording-place.ts';

export type TakeOrder =
  | {
      readonly type: 'begin';
      readonly scene: Scene;
      readonly framesPerS: number;
      readonly bitsPerS: number;
      readonly format: RecordingFormat;
      readonly sampleRate: number;
      /** Pieces of sound come here, from the thread that makes it. */
      readonly sound: MessagePort;
      /** In the page's private storage; `undefined`: the page writes. */
      readonly file: { readonly folder: string; readonly name: string } | undefined;
    }
  | { readonly type: 'scene'; readonly scene: Scene }
  /** Every picture of a source, as far as the browser gives them out. */
  | { readonly type: 'source'; readonly source: string; readonly frames: ReadableStream<VideoFrame> }
  /** One picture of a source. */
  | { readonly type: 'frame'; readonly source: string; readonly frame: VideoFrame }
  | { readonly type: 'lost'; readonly source: string }
  | { readonly type: 'pause'; readonly isPaused: boolean }
  /** The page wrote a piece. */
  | { readonly type: 'kept'; readonly sizeBytes: number }
  | { readonly type: 'end' };

/** Of everybody's sound, two channels one behind the other. */
export type SoundPiece = {
  readonly planes: Float32Array<ArrayBuffer>;
  /** When it ended, in milliseconds since 1970: the one clock that both threads have. */
  readonly heardAtMs: number;
};

export type TakeNews =
  /** For the page to write. */
  | { readonly type: 'piece'; readonly piece: PlacedBytes; readonly recordedMs: number }
  /** A piece is on the disk. */
  | { readonly type: 'wrote'; readonly sizeBytes: number; readonly recordedMs: number }
  | { readonly type: 'broke'; readonly name: string; readonly message: string }
  /** Everything that can be written was written. */
  | { readonly type: 'ended'; readonly isWhole: boolean };
