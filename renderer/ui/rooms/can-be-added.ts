// Whom one can still ask to come. Pure: everybody on the host who isn't here, or on the way, already.
import { nameKey, type Person } from '../../../signaling/protocol/index.ts';
import type { Staged } from '../stage/staged.ts';

export function canBeAdded(everybody: readonly Person[], staged: Staged | undefined): readonly Person[] {
  const here = [...(staged?.people ?? []), ...(staged?.guests ?? []).map(({ party }) => party)];
  const known = new Set(here.map(({ name }) => nameKey(name)));
  return everybody.filter(({ name }) => !known.has(nameKey(name)));
}
