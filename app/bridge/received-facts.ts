// What the page and the main process say about files that are received.
import type { WriteOutcome } from './recording-facts.ts';

/** A file that is written beside its name, or why there is none. */
export type OpenedReceived =
  | { readonly kind: 'opened'; readonly id: number }
  | { readonly kind: Exclude<WriteOutcome, 'written'> };
