// Makes one moving picture of many: the face of both ways to do that. It stops none of the tracks it reads.
import type { Scene } from '../core/recorded-scene.ts';

export type Painter = {
  /** The moving picture; it runs while the window is hidden, as far as the browser lets it. */
  readonly track: MediaStreamTrack;
  /** Where everybody stands, and the live picture of each source. Idempotent. */
  readonly show: (scene: Scene, pictures: ReadonlyMap<string, MediaStreamTrack>) => void;
  readonly close: () => void;
};

export type MakePainter = (size: { readonly width: number; readonly height: number }, framesPerS: number) => Painter;
