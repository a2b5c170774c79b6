// My side of a call: what I press, and what happens when nobody does anything in time.
import type { CallMedia, MessageId } from '../../signaling/protocol/index.ts';
import { type CallStep, ended } from './call-step.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { partyOf } from './people.ts';
import { type Call, linkOf, type OwnMedia, type State } from './state.ts';

/** Calling somebody who is just ringing me is the same as accepting. */
export function rings(state: State, event: Extract<Event, { type: 'user.pressedCall' }>, moment: Moment): CallStep {
  const { call: now } = state;
  const { media, person } = event;
  if (now.phase === 'incoming' && now.party.id === person) return accept(now, media, moment);
  if (now.phase !== 'none' && now.phase !== 'ended') return [now, []];
  if (state.room.phase === 'inside' || state.room.phase === 'entering') return [now, []];
  const party = partyOf(state, person);
  if (!party) return [now, []];
  // Somebody who left, or a host that is away: said at once, instead of ringing into nowhere.
  if (state.connection.phase !== 'online' || !state.people.byId[person]) {
    const end = state.connection.phase === 'online' ? 'offline' : 'host-lost';
    return [{ phase: 'ended', party, end, media, talkedMs: 0 }, []];
  }
  const id = moment.freshId as Extract<Call, { phase: 'outgoing' }>['id'];
  return [
    {
      phase: 'outgoing',
      id,
      party,
      media,
      isRinging: false,
      link: 'connecting',
      own: ownMedia(media),
      theirs: undefined,
      view: undefined,
    },
    [{ type: 'sendToServer', message: { type: 'ring', to: person, call: id, media, id: id as string as MessageId } }],
  ];
}

export function accept(now: Call, media: CallMedia, { nowMs }: Moment): CallStep {
  if (now.phase !== 'incoming') return [now, []];
  const { id, party, link } = now;
  const answer: Effect = {
    type: 'sendToServer',
    message: { type: 'accept', to: party.id, call: id, media, id: id as string as MessageId },
  };
  // The ring of a room: we meet in there.
  if (now.room !== undefined) return [{ phase: 'none' }, [answer]];
  return [
    {
      phase: 'active',
      id,
      party,
      role: 'callee',
      sinceMs: nowMs,
      link,
      wasConnected: link === 'connected',
      own: ownMedia(media),
      theirs: undefined,
      view: undefined,
    },
    [answer],
  ];
}

export function decline(now: Call): CallStep {
  if (now.phase !== 'incoming') return [now, []];
  return ended(now, 'declined', { nowMs: 0 }, [
    { type: 'sendToServer', message: { type: 'decline', to: now.party.id, call: now.id } },
  ]);
}

/** Going into a room while somebody rings: they hear that I am busy. */
export function enteringRoom(now: Call): CallStep {
  if (now.phase !== 'incoming') return [now, []];
  return [{ phase: 'none' }, [{ type: 'sendToServer', message: { type: 'busy', to: now.party.id, call: now.id } }]];
}

/** Cancels what rings, ends what runs. The other side hears it from the host and, if that is gone, over the link. */
export function hangUp(now: Call, moment: Moment): CallStep {
  if (now.phase === 'outgoing') return ended(now, 'cancelled', moment, [cancel(now, 'cancelled')]);
  if (now.phase === 'incoming') return decline(now);
  return now.phase === 'active' ? ended(now, 'hung-up', moment, goodbye(now)) : [now, []];
}

export function timedOut(now: Call, timer: string, moment: Moment): CallStep {
  if (now.phase === 'ended') return [timer === 'call-end' ? { phase: 'none' } : now, []];
  if (now.phase === 'none' || timer.slice(timer.indexOf(':') + 1) !== now.id) return [now, []];
  if (now.phase === 'outgoing') return ended(now, 'no-answer', moment, [cancel(now, 'no-answer')]);
  if (now.phase === 'incoming') return ended(now, 'missed', moment);
  return ended(now, now.wasConnected ? 'connection-lost' : 'not-connected', moment, goodbye(now));
}

export function toggle(now: Call, what: keyof OwnMedia): Call {
  if (now.phase !== 'outgoing' && now.phase !== 'active') return now;
  return { ...now, own: { ...now.own, [what]: !now.own[what] } };
}

export function ownMedia(media: CallMedia): OwnMedia {
  return { hasCamera: media === 'video', isMuted: false };
}

/** Takes my own ring back. */
export function cancel(now: Extract<Call, { phase: 'outgoing' }>, reason: 'cancelled' | 'no-answer'): Effect {
  return { type: 'sendToServer', message: { type: 'cancel', to: now.party.id, call: now.id, reason } };
}

function goodbye(now: Extract<Call, { phase: 'active' }>): readonly Effect[] {
  return [
    { type: 'sendToPeer', link: linkOf(now.id), message: { type: 'leave', call: now.id } },
    { type: 'sendToServer', message: { type: 'leave', to: now.party.id, call: now.id } },
  ];
}
