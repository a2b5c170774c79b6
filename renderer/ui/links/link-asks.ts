// What a link asks for as things stand, how its host is known, and what agreeing would end. Pure: the words are the dialog's.
import type { OpenedLink } from '../../../app/bridge/system-facts.ts';
import { nameKey } from '../../../signaling/protocol/index.ts';
import { keyIn } from '../../core/host-link.ts';
import type { State } from '../../core/state.ts';
import { isAtOwnHost } from '../../core/state.ts';
import { personNamed } from '../../core/views.ts';
import { isSameHost } from '../../core/way-to-host.ts';
import { isMadeUp } from '../rooms/room-form.ts';

/** `here`: it leads to where one is and asks for nothing more. `absent`: the person it names isn't at the host where one is. */
export type LinkAsk = 'room' | 'call' | 'host' | 'here' | 'self' | 'absent';

export type LinkStanding = 'here' | 'known' | 'new' | 'stranger' | 'incompatible' | 'unseen';

type LinkCost = {
  readonly kind: 'leaves' | 'hosting' | 'callGoesOn' | 'callEnds' | 'roomEnds' | 'groupEnds';
  /** Whose: of the host, the person or the room. */
  readonly name: string;
};

export function askOf(state: State, link: OpenedLink): LinkAsk {
  const isHere = standingOf(state, link) === 'here';
  if (link.room !== undefined) return 'room';
  if (link.person === undefined) return isHere ? 'here' : 'host';
  if (!isHere) return 'call';
  if (nameKey(link.person) === nameKey(state.preferences.name)) return 'self';
  return personNamed(state.people, link.person) ? 'call' : 'absent';
}

export function standingOf(state: State, { address }: OpenedLink): LinkStanding {
  if (isSameHost(state, address) && state.connection.phase !== 'checking') return 'here';
  const key = keyIn(address);
  if (key === undefined) return 'unseen';
  const found = state.discovery?.hosts.find(({ fingerprint }) => fingerprint === key);
  if (found && !found.isCompatible) return 'incompatible';
  const isLast =
    key === state.preferences.hostKey || (state.hosting?.kind === 'on' && key === state.hosting.fingerprint);
  return isLast ? 'known' : (found?.standing ?? 'unseen');
}

/** The name of the link's host, as far as it is known: from where one is, or from discovery. */
export function hostNameOf(state: State, { address }: OpenedLink): string | undefined {
  const { connection, discovery } = state;
  if (connection.phase === 'online' && isSameHost(state, address)) return connection.hostName;
  const key = keyIn(address);
  return discovery?.hosts.find(({ fingerprint }) => fingerprint === key)?.name;
}

export function costsOf(state: State, link: OpenedLink): readonly LinkCost[] {
  const { connection, hosting } = state;
  const ask = askOf(state, link);
  if (ask === 'here' || ask === 'absent' || ask === 'self') return [];
  const isElsewhere = standingOf(state, link) !== 'here';
  const isLeaving = isElsewhere && connection.phase === 'online';
  const host: LinkCost[] = isLeaving ? [{ kind: 'leaves', name: connection.hostName }] : [];
  const own: LinkCost[] =
    isLeaving && hosting?.kind === 'on' && isAtOwnHost(state) ? [{ kind: 'hosting', name: '' }] : [];
  return [...host, ...own, ...talkCosts(state, link, isElsewhere)];
}

function talkCosts({ call, room, rooms }: State, link: OpenedLink, isElsewhere: boolean): readonly LinkCost[] {
  const isAsking = link.room !== undefined || link.person !== undefined;
  if (room.phase === 'inside') {
    const isIt = !isElsewhere && link.room !== undefined && nameKey(link.room) === nameKey(room.name);
    if (isIt) return [];
    return isMadeUp(room.name, rooms) ? [{ kind: 'groupEnds', name: '' }] : [{ kind: 'roomEnds', name: room.name }];
  }
  if (call.phase !== 'active' && call.phase !== 'outgoing') return [];
  const { name } = call.party;
  const isIt = !isElsewhere && link.person !== undefined && nameKey(link.person) === nameKey(name);
  if (isIt) return [];
  return [{ kind: isAsking ? 'callEnds' : 'callGoesOn', name }];
}
