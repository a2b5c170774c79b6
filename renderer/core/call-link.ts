// What the link itself tells: connected, broken, and what the other side says on it. A link that works keeps a call alive,
// whatever the host says.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import { type CallStep, ended } from './call-step.ts';
import type { LinkState, Moment } from './events.ts';
import type { Call, State } from './state.ts';
import { toldMedia, toldView } from './told.ts';

type Running = Extract<Call, { phase: 'outgoing' | 'incoming' | 'active' }>;

export function linkChanged(state: State, now: Running, link: LinkState, moment: Moment): CallStep {
  if (now.phase !== 'active') return [{ ...now, link }, []];
  const isBroken = link === 'disconnected' || link === 'failed';
  const isKnownGone = state.connection.phase === 'online' && !state.people.byId[now.party.id];
  if (isBroken && isKnownGone) return ended(now, 'they-vanished', moment);
  return [{ ...now, link, wasConnected: now.wasConnected || link === 'connected' }, []];
}

/** They are no longer on the host. While the link works they may only have lost the host, so the call goes on. */
export function theyVanished(now: Running, moment: Moment): CallStep {
  if (now.phase === 'outgoing') return ended(now, 'offline', moment);
  if (now.phase === 'incoming') return ended(now, 'missed', moment);
  return now.link === 'connected' ? [now, []] : ended(now, 'they-vanished', moment);
}

/** While it still rings here, they may have accepted: their word over the link is faster than their answer. */
export function peerSaid(
  now: Extract<Call, { phase: 'active' | 'outgoing' }>,
  message: PeerMessage,
  moment: Moment,
): CallStep {
  switch (message.type) {
    case 'media':
      return [{ ...now, theirs: toldMedia(now.theirs, message, moment.nowMs) }, []];
    case 'view':
      return [{ ...now, view: toldView(message) }, []];
    case 'leave':
      return message.call === now.id && now.phase === 'active' ? ended(now, 'they-hung-up', moment) : [now, []];
    default:
      return [now, []];
  }
}
