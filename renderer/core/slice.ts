// One part of the state and everything that changes it.
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import type { State } from './state.ts';

/** Reads the state as it was, and gives the next value of its own part with the orders that follow from it. */
export type Slice<K extends keyof State> = (
  state: State,
  event: Event,
  moment: Moment,
) => readonly [State[K], readonly Effect[]];
