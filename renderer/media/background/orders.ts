// What the page tells the worker that treats my picture, and what that answers.
import type { BackgroundKind, BackgroundPicture, BackgroundProblem } from '../../core/background-choice.ts';

/** What stands behind me from now on. */
export type Behind = {
  readonly kind: BackgroundKind;
  readonly picture: BackgroundPicture;
  /** The person's own, where that is chosen. Handed over. */
  readonly own?: ImageBitmap;
};

export type Order =
  | {
      readonly type: 'start';
      readonly behind: Behind;
      readonly readable: ReadableStream<VideoFrame>;
      readonly writable: WritableStream<VideoFrame>;
    }
  | { readonly type: 'change'; readonly behind: Behind };

export type Answer =
  /** From now on what was ordered last is what goes out. */
  { readonly type: 'ready' } | { readonly type: 'broken'; readonly problem: BackgroundProblem };
