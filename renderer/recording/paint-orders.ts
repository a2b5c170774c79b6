// What the page tells the thread that paints.
import type { Scene } from '../core/recorded-scene.ts';

export type PaintOrder =
  | {
      readonly type: 'begin';
      readonly framesPerS: number;
      readonly output: WritableStream<VideoFrame>;
    }
  | { readonly type: 'scene'; readonly scene: Scene }
  | { readonly type: 'source'; readonly source: string; readonly frames: ReadableStream<VideoFrame> }
  | { readonly type: 'lost'; readonly source: string }
  | { readonly type: 'end' };
