// What is told of hands, reactions and the like when a link opens and whenever they change, and the timers they need. PURE.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import { askTimers } from './asks.ts';
import { isNews, listeners } from './call-announcements.ts';
import { clockTimers, spentMs } from './clock.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { handTimers } from './hands.ts';
import { reactionTimers } from './reactions.ts';
import { spotlit } from './spotlight.ts';
import type { State } from './state.ts';

type Telling = {
  /** Another one than before: something has changed. */
  readonly key: string;
  readonly message: PeerMessage;
};

/** Tells everybody what is new, and whoever is newly linked all of it. */
export function tellTogether(before: State, after: State, event: Event, moment: Moment): readonly Effect[] {
  const tellings = [hand, spotlight, timer].flatMap((part) => {
    const telling = part(after, moment);
    if (!telling) return [];
    // A timer that somebody tells is not told on: everybody hears it from them.
    const isEcho = part === timer && event.type === 'link.received';
    return [{ ...telling, isNew: !isEcho && telling.key !== part(before, moment)?.key }];
  });
  return listeners(after).flatMap((linked): readonly Effect[] =>
    tellings
      .filter(({ isNew }) => isNew || isNews(before, linked, event))
      .map(({ message }) => ({ type: 'sendToPeer', link: linked.link, message })),
  );
}

export function togetherTimers(state: State): Readonly<Record<string, number>> {
  return {
    ...handTimers(state.hands),
    ...reactionTimers(state.reactions),
    ...askTimers(state.asks),
    ...clockTimers(state.clock),
  };
}

function hand({ hands: { mine }, room }: State, { nowMs }: Moment): Telling | undefined {
  if (room.phase !== 'inside') return undefined;
  const raised = mine && { turn: mine.turn, forMs: Math.max(0, nowMs - mine.sinceMs) };
  return { key: String(mine?.turn), message: { type: 'hand', ...(raised && { raised }) } };
}

function spotlight(state: State): Telling | undefined {
  const { room } = state;
  if (room.phase !== 'inside' || room.settings.owner !== room.me.id) return undefined;
  const person = spotlit(state);
  return { key: String(person), message: { type: 'spotlight', ...(person && { person }) } };
}

// One that has just run out here runs out there by itself.
function timer({ clock }: State, { nowMs }: Moment): Telling | undefined {
  if (!clock || clock.phase === 'over') return undefined;
  const { id, start, change, phase, lengthMs } = clock;
  const length = lengthMs === undefined ? {} : { lengthMs };
  const message = {
    type: 'timer',
    id,
    start,
    change,
    phase,
    spentMs: Math.round(spentMs(clock, nowMs)),
    ...length,
  } as const;
  return { key: `${id} ${change}`, message };
}
