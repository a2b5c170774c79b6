// Slices that nobody needs before a call runs: fetched once the first screen stands (together.ts). Until then their parts of the state stay
// as they began.
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export type LaterSlices = {
  readonly slices: { readonly [K in keyof State]?: Slice<K> };
  /** What others are told because of what changed. */
  readonly tell: (before: State, after: State, event: Event, moment: Moment) => readonly Effect[];
  /** Those that should be running, as in `wants`. */
  readonly timers: (state: State) => Readonly<Record<string, number>>;
};

export const NONE_YET: LaterSlices = { slices: {}, tell: () => [], timers: () => ({}) };
