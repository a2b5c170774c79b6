// Raised hands in a room, in an order that is the same for everybody without a clock that is: each new one takes the turn after the last.
// PURE.
import { COUNT_MAX, type PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import { type Hands, NO_HANDS } from './hands-state.ts';
import type { RoomInside } from './room-state.ts';
import { type Said, saidOn } from './said-on.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

/** Who has spoken for so long has had their turn, in milliseconds. */
const TURN_MS = 5_000;

export const hands: Slice<'hands'> = (state, event, { nowMs }) => {
  const now = remaining(state);
  const { room } = state;
  if (room.phase !== 'inside') return [now, []];
  switch (event.type) {
    case 'user.toggledHand':
      return [now.mine ? lowered(now, undefined) : raised(now, nowMs), []];
    case 'user.pressedLowerHand':
      return [now, orderDown(room, now, event.person)];
    case 'page.heardMe':
      return [heard(now, event.isSpeaking, nowMs), []];
    case 'timer.fired':
      return [event.timer in handTimers(now) ? lowered(now, 'speaking') : now, []];
    case 'link.received': {
      const said = saidOn(state, event);
      return [said ? told(now, room, said, nowMs) : now, []];
    }
    default:
      return [now, []];
  }
};

/** Runs while I speak with my hand up. */
export function handTimers({ mine }: Hands): Readonly<Record<string, number>> {
  if (mine?.speakingSinceMs === undefined) return {};
  return { [`hand:${mine.speakingSinceMs}`]: Math.max(0, TURN_MS - mine.spokenMs) };
}

export type Raised = { readonly person: PersonId; readonly isMine: boolean; readonly sinceMs: number };

/** Whose hands are up, first come first. Of two who raised theirs at once everybody puts the same one first. */
export function handQueue({ hands: { mine, theirs }, room }: Pick<State, 'hands' | 'room'>): readonly Raised[] {
  if (room.phase !== 'inside') return [];
  const others = room.members.flatMap(({ id }) => {
    const hand = theirs[id];
    return hand ? [{ ...hand, person: id, isMine: false }] : [];
  });
  const all = mine ? [...others, { ...mine, person: room.me.id, isMine: true }] : others;
  return all
    .sort((a, b) => a.turn - b.turn || (a.person < b.person ? -1 : 1))
    .map(({ person, isMine, sinceMs }) => ({ person, isMine, sinceMs }));
}

// My hand stays up while I find back into the room; a hand goes with its person.
function remaining({ hands: now, room }: State): Hands {
  if (room.phase !== 'inside') return room.phase === 'entering' && room.isAgain ? now : NO_HANDS;
  const here = Object.entries(now.theirs).filter(([person]) => room.members.some(({ id }) => id === person));
  return here.length === Object.keys(now.theirs).length ? now : { ...now, theirs: Object.fromEntries(here) };
}

function raised(now: Hands, nowMs: number): Hands {
  const last = Math.max(0, ...Object.values(now.theirs).map(({ turn }) => turn));
  const turn = Math.min(last + 1, COUNT_MAX);
  return { ...now, mine: { turn, sinceMs: nowMs, spokenMs: 0, speakingSinceMs: undefined }, loweredBy: undefined };
}

function lowered(now: Hands, loweredBy: Hands['loweredBy']): Hands {
  return { ...now, mine: undefined, loweredBy };
}

function heard(now: Hands, isSpeaking: boolean, nowMs: number): Hands {
  const { mine } = now;
  if (!mine || isSpeaking === (mine.speakingSinceMs !== undefined)) return now;
  const { speakingSinceMs = nowMs } = mine;
  const spokenMs = mine.spokenMs + nowMs - speakingSinceMs;
  return { ...now, mine: { ...mine, spokenMs, speakingSinceMs: isSpeaking ? nowMs : undefined } };
}

function told(now: Hands, room: RoomInside, { person, message }: Said, nowMs: number): Hands {
  if (message.type === 'lower-hand') {
    const isMeant = person === room.settings.owner && message.turn === now.mine?.turn;
    return isMeant ? lowered(now, 'owner') : now;
  }
  if (message.type !== 'hand') return now;
  const { [person]: before, ...theirs } = now.theirs;
  if (!message.raised) return before ? { ...now, theirs } : now;
  const { turn, forMs } = message.raised;
  // Told again it is the same hand.
  if (before?.turn === turn) return now;
  return { ...now, theirs: { ...theirs, [person]: { turn, sinceMs: nowMs - forMs } } };
}

function orderDown(room: RoomInside, { theirs }: Hands, person: PersonId): readonly Effect[] {
  const member = room.members.find(({ id }) => id === person);
  const turn = theirs[person]?.turn;
  if (!member || turn === undefined || room.settings.owner !== room.me.id) return [];
  return [{ type: 'sendToPeer', link: member.linkId, message: { type: 'lower-hand', turn } }];
}
