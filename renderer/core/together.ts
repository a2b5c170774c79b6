// Hands, reactions and the like, which the first screen doesn't need: their slices, what is told of them when a link opens and whenever they
// change, and their timers. PURE.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import { asks, askTimers } from './asks.ts';
import { isNews, listeners } from './call-announcements.ts';
import { clock, clockTimers, spentMs } from './clock.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { hands, handTimers } from './hands.ts';
import type { LaterSlices } from './later-slices.ts';
import { reactions, reactionTimers } from './reactions.ts';
import { spotlight, spotlit } from './spotlight.ts';
import type { State } from './state.ts';
import { tones } from './tones.ts';

type Telling = {
  /** Another one than before: something has changed. */
  readonly key: string;
  readonly message: PeerMessage;
};

/** Tells everybody what is new, and whoever is newly linked all of it. */
function tell(before: State, after: State, event: Event, moment: Moment): readonly Effect[] {
  const all = listeners(after);
  if (all.length === 0) return [];
  const tellings = [ownHand, largeOne, timer].flatMap((part) => {
    const telling = part(after, moment);
    if (!telling) return [];
    // A timer that somebody tells is not told on: everybody hears it from them.
    const isEcho = part === timer && event.type === 'link.received';
    return [{ ...telling, isNew: !isEcho && telling.key !== part(before, moment)?.key }];
  });
  return all.flatMap((linked): readonly Effect[] =>
    tellings
      .filter(({ isNew }) => isNew || isNews(before, linked, event))
      .map(({ message }) => ({ type: 'sendToPeer', link: linked.link, message })),
  );
}

function timers(state: State): Readonly<Record<string, number>> {
  return {
    ...handTimers(state.hands),
    ...reactionTimers(state.reactions),
    ...askTimers(state.asks),
    ...clockTimers(state.clock),
  };
}

function ownHand({ hands: { mine }, room }: State, { nowMs }: Moment): Telling | undefined {
  if (room.phase !== 'inside') return undefined;
  const raised = mine && { turn: mine.turn, forMs: Math.max(0, nowMs - mine.sinceMs) };
  return { key: String(mine?.turn), message: { type: 'hand', ...(raised && { raised }) } };
}

function largeOne(state: State): Telling | undefined {
  const { room } = state;
  if (room.phase !== 'inside' || room.settings.owner !== room.me.id) return undefined;
  const person = spotlit(state);
  return { key: String(person), message: { type: 'spotlight', ...(person && { person }) } };
}

// One that has just run out here runs out there by itself.
function timer({ clock: now }: State, { nowMs }: Moment): Telling | undefined {
  if (!now || now.phase === 'over') return undefined;
  const { id, start, change, phase, lengthMs } = now;
  const length = lengthMs === undefined ? {} : { lengthMs };
  const message = {
    type: 'timer',
    id,
    start,
    change,
    phase,
    spentMs: Math.round(spentMs(now, nowMs)),
    ...length,
  } as const;
  return { key: `${id} ${change}`, message };
}

export const TOGETHER: LaterSlices = {
  slices: { hands, reactions, asks, spotlight, clock, tones },
  tell,
  timers,
};
