// What is told of hands, reactions and the like when a link opens and whenever they change, and the timers they need. PURE.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import { isNews, listeners } from './call-announcements.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { handTimers } from './hands.ts';
import type { State } from './state.ts';

type Telling = {
  /** Another one than before: something has changed. */
  readonly key: string;
  readonly message: PeerMessage;
};

/** Tells everybody what is new, and whoever is newly linked all of it. */
export function tellTogether(before: State, after: State, event: Event, moment: Moment): readonly Effect[] {
  const tellings = [hand].flatMap((part) => {
    const telling = part(after, moment);
    return telling ? [{ ...telling, isNew: telling.key !== part(before, moment)?.key }] : [];
  });
  return listeners(after).flatMap((linked): readonly Effect[] =>
    tellings
      .filter(({ isNew }) => isNew || isNews(before, linked, event))
      .map(({ message }) => ({ type: 'sendToPeer', link: linked.link, message })),
  );
}

export function togetherTimers(state: State): Readonly<Record<string, number>> {
  return handTimers(state.hands);
}

function hand({ hands: { mine }, room }: State, { nowMs }: Moment): Telling | undefined {
  if (room.phase !== 'inside') return undefined;
  const raised = mine && { turn: mine.turn, forMs: Math.max(0, nowMs - mine.sinceMs) };
  return { key: String(mine?.turn), message: { type: 'hand', ...(raised && { raised }) } };
}
