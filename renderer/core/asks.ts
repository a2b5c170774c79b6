// Requests to mute or to unmute. Nobody is muted by force: who is asked presses the button, or doesn't. PURE.
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Member, RoomInside } from './room-state.ts';
import { saidOn } from './said-on.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { type Asks, NO_ASKS, type SoundAsk } from './together-state.ts';

/** A request is shown for so long, in milliseconds, to both. */
const SHOWN_MS = 30_000;
/** Nobody asks more often, in milliseconds; the second number counts what one hears, which may have been held up. */
const AGAIN_MS = { sent: 5_000, received: 4_000 };

export const asks: Slice<'asks'> = (state, event, { nowMs }) => {
  const { asks: now, room } = state;
  if (room.phase !== 'inside') return [NO_ASKS, []];
  switch (event.type) {
    case 'user.asked': {
      const people = askable(room, event.what, event.person);
      const isTooSoon = now.mine !== undefined && nowMs - now.mine.atMs < AGAIN_MS.sent;
      if (people.length === 0 || isTooSoon) return [now, []];
      const mine = { what: event.what, people: people.map(({ id }) => id), atMs: nowMs };
      const orders = people.map(
        ({ linkId: link }): Effect => ({ type: 'sendToPeer', link, message: { type: 'ask', what: event.what } }),
      );
      return [{ ...now, mine }, orders];
    }
    case 'link.received': {
      const said = saidOn(state, event);
      if (said?.message.type !== 'ask') return [now, []];
      const { person: from, name, message } = said;
      if (nowMs - (now.heardAtMs[from] ?? Number.NEGATIVE_INFINITY) < AGAIN_MS.received) return [now, []];
      const heardAtMs = { ...now.heardAtMs, [from]: nowMs };
      const isDone = room.own.isMuted === (message.what === 'mute');
      return [{ ...now, heardAtMs, ofMe: isDone ? now.ofMe : { from, name, what: message.what, atMs: nowMs } }, []];
    }
    case 'user.dismissedAsk':
      return [{ ...now, [event.whose]: undefined }, []];
    case 'user.toggledMicrophone':
      return [now.ofMe ? { ...now, ofMe: undefined } : now, []];
    case 'timer.fired': {
      const whose = (['ofMe', 'mine'] as const).find((each) => timerOf(now, each) === event.timer);
      return [whose ? { ...now, [whose]: undefined } : now, []];
    }
    default:
      return [now, []];
  }
};

export function askTimers(now: Asks): Readonly<Record<string, number>> {
  const keys = [timerOf(now, 'ofMe'), timerOf(now, 'mine')].filter((key) => key !== undefined);
  return Object.fromEntries(keys.map((key) => [key, SHOWN_MS]));
}

/** Whom a request is for: those who don't do so already, of everybody or of one. */
export function askable(room: RoomInside, what: SoundAsk, person?: PersonId): readonly Member[] {
  return room.members.filter(
    ({ id, theirs, isLost }) =>
      !isLost && (person === undefined || id === person) && theirs?.microphone === (what === 'mute'),
  );
}

/** How many of those I asked have done so since; who has left is not counted. */
export function askProgress({ asks: { mine }, room }: Pick<State, 'asks' | 'room'>): { of: number; done: number } {
  if (!mine || room.phase !== 'inside') return { of: 0, done: 0 };
  const asked = room.members.filter(({ id }) => mine.people.includes(id));
  const isOn = mine.what === 'unmute';
  return { of: asked.length, done: asked.filter(({ theirs }) => theirs?.microphone === isOn).length };
}

function timerOf(now: Asks, whose: 'ofMe' | 'mine'): string | undefined {
  const ask = now[whose];
  return ask && `ask-${whose === 'mine' ? 'mine' : 'of-me'}:${ask.atMs}`;
}
