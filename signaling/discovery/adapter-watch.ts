// Looks at this machine's adapters again and again: no system tells Node when one comes or goes. It only looks; what to do about it is
// decided by who asked.
import { networkInterfaces } from 'node:os';
import { type Adapter, adaptersOf } from './adapters.ts';

/** Short, as whoever plugs a cable in waits for it; the question itself costs well under a millisecond. */
const LOOK_EVERY_MS = 1_000;

/** @param hasChanged since the last look; true at the first one. */
export type AdapterLook = (adapters: readonly Adapter[], hasChanged: boolean) => void;

/**
 * @param onLook called at once, and then again and again.
 * @returns what ends it. A process that only waits for this may end.
 */
export function watchAdapters(onLook: AdapterLook, options: { readonly withLoopback?: boolean } = {}): () => void {
  let known: string | undefined;
  const look = () => {
    const adapters = adaptersOf(networkInterfaces(), options.withLoopback);
    const ids = adapters.map(({ id }) => id).join('\n');
    const hasChanged = ids !== known;
    known = ids;
    onLook(adapters, hasChanged);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
