// Whose coming is worth saying aloud. Pure.
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';

/** @returns the names of hosts that were not there before, by their keys. */
export function newHosts(before: readonly FoundHost[], now: readonly FoundHost[]): readonly string[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  return now.filter(({ fingerprint }) => !known.has(fingerprint)).map(({ name }) => name);
}
