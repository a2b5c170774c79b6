// What the page and the main process say about the files of recordings.

/** How writing went, as far as a person can do something about it. */
export type WriteOutcome = 'written' | 'disk-full' | 'not-allowed' | 'failed';

/** A file that grows, or why there is none. */
export type OpenedRecording =
  | { readonly kind: 'opened'; readonly id: number }
  | { readonly kind: Exclude<WriteOutcome, 'written'> };

/** A recording that was never finished. */
export type LeftFile = { readonly name: string; readonly sizeBytes: number };
