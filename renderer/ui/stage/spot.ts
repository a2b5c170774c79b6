// How somebody stands on the stage. Pure. Every place is in pixels of the stage, whatever box it is drawn in, so that tiles glide
// straight from one to the next.
import type { Place } from './tile-grid.ts';

export type Spot =
  /** Edge to edge: the other one in a call of two, or myself after a swap. */
  | { readonly kind: 'whole' }
  /** Small, over the one who is edge to edge. */
  | { readonly kind: 'corner'; readonly place: Place }
  /** In the middle, with everybody else small beside. */
  | { readonly kind: 'large'; readonly place: Place }
  /** One among others. */
  | { readonly kind: 'tile'; readonly place: Place };

export const WHOLE: Spot = { kind: 'whole' };

/** The key of my own picture; everybody else's is their id. */
export const SELF = 'self';

/** Whether somebody stands among others, so that one can be told from them: named, marked while speaking, pinned. */
export function isAmongOthers({ kind }: Spot): boolean {
  return kind === 'large' || kind === 'tile';
}
