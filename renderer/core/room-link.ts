// What the links to the members tell, and what they get when one has to be made anew.
import type { LinkId, PeerMessage, PersonId } from '../../signaling/protocol/index.ts';
import type { LinkState } from './events.ts';
import type { Member, RoomInside } from './room-state.ts';
import { bare, type RoomStep, withMember, without } from './room-step.ts';
import { toldMedia, toldView } from './told.ts';

/** `r-…`, then `-g2-k3jd9x2m` for its second remake, asked for by that person. */
const GENERATION = /^(.*?)(?:-g(\d{1,6})-([a-z0-9]{8}))?$/;

export function memberLinkChanged(room: RoomInside, member: Member, link: LinkState, nowMs: number): RoomStep {
  const isBroken = link === 'disconnected' || link === 'failed';
  if (isBroken && member.isGone) return without(room, ({ id }) => id === member.id, nowMs);
  // The negotiation is beyond repair: one side begins again.
  if (link === 'failed' && member.role === 'offerer') return [remade(room, member), []];
  const wasConnected = member.wasConnected || link === 'connected';
  return [withMember(room, member.id, { link, wasConnected }), []];
}

export function memberSaid(room: RoomInside, member: Member, message: PeerMessage, nowMs: number): RoomStep {
  switch (message.type) {
    case 'media':
      return [withMember(room, member.id, { theirs: toldMedia(member.theirs, message, nowMs) }), []];
    case 'view':
      return [withMember(room, member.id, { view: toldView(message) }), []];
    case 'leave':
      return without(room, ({ id }) => id === member.id, nowMs);
    default:
      return [room, []];
  }
}

/** The same two people, another connection, offered by me. */
export function remade(room: RoomInside, member: Member): RoomInside {
  const [base, generation] = generationOf(member.linkId);
  const linkId = `${base}-g${generation + 1}-${bare(room.me.id)}` as LinkId;
  return withMember(room, member.id, { linkId, role: 'offerer', link: 'connecting', isLost: false });
}

/** They began again: their link is taken, unless mine is the newer one (or, begun at once, the one with the larger id). */
export function followRemake(room: RoomInside, from: PersonId, link: LinkId): RoomInside {
  const member = room.members.find(({ id }) => id === from);
  if (!member || member.linkId === link) return room;
  const [base, mine, mineBy] = generationOf(member.linkId);
  const [theirBase, theirs, theirsBy] = generationOf(link);
  const isNewer = theirs > mine || (theirs === mine && theirsBy > mineBy);
  if (theirBase !== base || !isNewer) return room;
  return withMember(room, from, { linkId: link, role: 'answerer', link: 'connecting', isLost: false });
}

function generationOf(link: LinkId): [base: string, generation: number, by: string] {
  const [, base = link, generation = '0', by = ''] = GENERATION.exec(link) ?? [];
  return [base, Number(generation), by];
}
