// Everybody I am, or should be, linked with: the other side of a call, or the members of my room. One answer for all who ask.
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import type { LinkState } from './events.ts';
import { foundOnce } from './found-once.ts';
import type { Member } from './room-state.ts';
import { linkOf, type OwnMedia, type State, type TheirMedia, type View } from './state.ts';

export type Linked = {
  readonly person: PersonId;
  readonly name: string;
  readonly link: LinkId;
  /** The offerer makes the first offer and wins when both offer at once (the "impolite" peer of perfect negotiation). */
  readonly role: 'offerer' | 'answerer';
  readonly state: LinkState;
  readonly wasConnected: boolean;
  /** False while it rings: connected, but nothing is sent yet. */
  readonly isPublishing: boolean;
  readonly theirs: TheirMedia;
  readonly view: View | undefined;
};

export function linkedPeople({ call, room }: Pick<State, 'call' | 'room'>): readonly Linked[] {
  if (room.phase === 'inside') return linkedMembers(room.members);
  if (call.phase === 'none' || call.phase === 'ended' || (call.phase === 'incoming' && call.room !== undefined))
    return [];
  const isCaller = call.phase === 'outgoing' || (call.phase === 'active' && call.role === 'caller');
  const isActive = call.phase === 'active';
  return [
    {
      person: call.party.id,
      name: call.party.name,
      link: linkOf(call.id),
      role: isCaller ? 'offerer' : 'answerer',
      state: call.link,
      wasConnected: isActive && call.wasConnected,
      isPublishing: isActive,
      theirs: call.phase === 'incoming' ? undefined : call.theirs,
      view: call.phase === 'incoming' ? undefined : call.view,
    },
  ];
}

// Asked many times for each event.
const linkedMembers = foundOnce((members: readonly Member[]): readonly Linked[] =>
  members.flatMap(({ id, name, linkId, role, link, wasConnected, isLost, theirs, view }) =>
    isLost
      ? []
      : [{ person: id, name, link: linkId, role, state: link, wasConnected, isPublishing: true, theirs, view }],
  ),
);

/** What I chose to send, in a call or a room; `undefined` outside both. */
export function ownMediaNow({ call, room }: Pick<State, 'call' | 'room'>): OwnMedia | undefined {
  if (room.phase === 'inside' || (room.phase === 'entering' && room.isAgain)) return room.own;
  return call.phase === 'outgoing' || call.phase === 'active' ? call.own : undefined;
}
