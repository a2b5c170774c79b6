// Reactions on their way up: mine and theirs. Who sends too many at once is not shown all of them. PURE.
import type { PersonId } from '../../signaling/protocol/index.ts';
import { listeners } from './call-announcements.ts';
import type { Effect } from './effects.ts';
import { saidOn } from './said-on.ts';
import { canShare } from './sharing.ts';
import type { Slice } from './slice.ts';
import type { Flying } from './together-state.ts';

/** How long one is seen, in milliseconds. */
const FLIES_MS = 4_000;
/** Of one person at once. Those on their way here may bunch up, so that a few more are let in than go out. */
const MOST = { sent: 6, received: 8 };

export const reactions: Slice<'reactions'> = (state, event, { freshId }) => {
  const { reactions: now } = state;
  if (!canShare(state)) return [now.length === 0 ? now : [], []];
  const isFull = (from: PersonId | undefined, most: number) => now.filter((one) => one.from === from).length >= most;
  switch (event.type) {
    case 'user.pressedReaction': {
      if (isFull(undefined, MOST.sent)) return [now, []];
      const { reaction } = event;
      const orders = listeners(state).map(
        ({ link }): Effect => ({ type: 'sendToPeer', link, message: { type: 'reaction', reaction } }),
      );
      return [[...now, { id: freshId, from: undefined, reaction }], orders];
    }
    case 'link.received': {
      if (event.message.type !== 'reaction') return [now, []];
      const from = saidOn(state, event)?.person;
      if (from === undefined || isFull(from, MOST.received)) return [now, []];
      return [[...now, { id: freshId, from, reaction: event.message.reaction }], []];
    }
    case 'timer.fired': {
      const left = now.filter(({ id }) => timerOf(id) !== event.timer);
      return [left.length === now.length ? now : left, []];
    }
    default:
      return [now, []];
  }
};

export function reactionTimers(flying: readonly Flying[]): Readonly<Record<string, number>> {
  return Object.fromEntries(flying.map(({ id }) => [timerOf(id), FLIES_MS]));
}

function timerOf(id: string): string {
  return `reaction:${id}`;
}
