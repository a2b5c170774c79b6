// Holds what happens until the diagnostics are fetched, so that the first screen need not wait for what writes reports.
import type { Event } from '../core/events.ts';
import type { Diagnostics } from './diagnostics.ts';

/** More than happen until a page stands; what comes after, with a host that can't be reached, is not kept. */
const EARLY_MAX = 500;

export type LateDiagnostics = Pick<Diagnostics, 'saw' | 'sawFault'> & {
  /** To be called by what fetches them, once. */
  readonly arrived: (diagnostics: Diagnostics) => void;
};

export function createLateDiagnostics(): LateDiagnostics {
  let there: Diagnostics | undefined;
  const early: ((diagnostics: Diagnostics) => void)[] = [];
  const note = (say: (diagnostics: Diagnostics) => void) => {
    if (there) say(there);
    else if (early.length < EARLY_MAX) early.push(say);
  };
  return {
    saw: (event: Event, atMs) => note((diagnostics) => diagnostics.saw(event, atMs)),
    sawFault: (error, atMs) => note((diagnostics) => diagnostics.sawFault(error, atMs)),
    arrived: (diagnostics) => {
      there = diagnostics;
      for (const say of early.splice(0)) say(diagnostics);
    },
  };
}
