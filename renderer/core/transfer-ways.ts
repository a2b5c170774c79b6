// Which of the three ways is taken next. PURE. The fastest first; one that brought nothing is passed over until all did.
import type { WayName } from '../../signaling/protocol/index.ts';
import type { Transfer } from './transfer-state.ts';

const BEST_FIRST: readonly WayName[] = ['direct', 'host', 'channel'];

/** A way that brought less than this brought nothing. */
const WORTH_BYTES = 1024 * 1024;

/** @returns `undefined` when the two have no way in common. */
export function nextWay(
  { way, failed, fromByte: began }: Pick<Transfer, 'way' | 'failed' | 'fromByte'>,
  fromByte: number,
  { mine, theirs }: { readonly mine: readonly WayName[]; readonly theirs: readonly WayName[] },
): Pick<Transfer, 'way' | 'failed'> | undefined {
  const possible = BEST_FIRST.filter((name) => mine.includes(name) && theirs.includes(name));
  const isWorthIt = way === undefined || fromByte - began >= WORTH_BYTES;
  const passed = isWorthIt ? [] : [...failed, way];
  const next = possible.find((name) => !passed.includes(name));
  if (next) return { way: next, failed: passed };
  return possible[0] && { way: possible[0], failed: [] };
}
