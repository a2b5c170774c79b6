// Where hosts that were joined before were last, and which of them are there now. It looks at the keys they show, and hangs up.
import { isLanAddress } from '../../signaling/discovery/lan-address.ts';
import type { Settings } from '../settings.ts';
import type { LookAt } from '../trust/first-to-answer.ts';
import { type Place, parseHostAddress } from '../trust/host-address.ts';

export type KnownPlace = { readonly place: Place; readonly key: string; readonly name: string };

/** So many are asked at once; of more, those of the hosts joined last. */
const PLACES_MAX = 16;

/**
 * Pure.
 * @param isNear whether an address is in one of this computer's own networks. Public addresses elsewhere are not asked, nor are names
 *   looked up: nothing leaves the network unless a person says so.
 */
export function knownPlaces(
  { knownHosts, pinnedKeys }: Pick<Settings, 'knownHosts' | 'pinnedKeys'>,
  isNear: (address: string) => boolean,
): KnownPlace[] {
  const all = Object.entries(pinnedKeys).flatMap(([at, key]) => {
    const known = Object.hasOwn(knownHosts, key) ? knownHosts[key] : undefined;
    const place = known && parseHostAddress(at)?.places[0];
    if (!known || !place) return [];
    const address = place.host.replace(/^\[(.*)\]$/, '$1');
    return isLanAddress(address) || isNear(address) ? [{ place, key, ...known }] : [];
  });
  return all
    .sort((a, b) => b.joinedMs - a.joinedMs)
    .slice(0, PLACES_MAX)
    .map(({ place, key, name }) => ({ place, key, name }));
}

/** Asks all of them at once. @param onThere called for each that shows the key it should. */
export async function askKnownPlaces(
  places: readonly KnownPlace[],
  lookAt: LookAt,
  signal: AbortSignal,
  onThere: (known: KnownPlace) => void,
): Promise<void> {
  await Promise.all(
    places.map(async (known) => {
      const presented = await lookAt(known.place, signal);
      if (presented === known.key && !signal.aborted) onThere(known);
    }),
  );
}
