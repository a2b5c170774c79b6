// Who said something over a link. PURE.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import { listeners } from './call-announcements.ts';
import type { Event } from './events.ts';
import type { Linked } from './linked.ts';
import type { State } from './state.ts';

export type Said = Pick<Linked, 'person' | 'name'> & { readonly message: PeerMessage };

/** @returns who said it, when they are in my call or room. */
export function saidOn(state: State, { link, message }: Extract<Event, { type: 'link.received' }>): Said | undefined {
  const linked = listeners(state).find((other) => other.link === link);
  return linked && { person: linked.person, name: linked.name, message };
}
