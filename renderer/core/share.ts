// Sharing my screen: choosing it, opening it, and every way it ends. Camera and microphone are never touched by it.
import type { ScreenList } from '../../app/bridge/system-facts.ts';
import type { Effect } from './effects.ts';
import type { Moment } from './events.ts';
import type { Share, ShareHint } from './share-state.ts';
import { canShare } from './sharing.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

type Step = readonly [Share, readonly Effect[]];

const LIST: readonly Effect[] = [{ type: 'listScreens' }];

export const share: Slice<'share'> = (state, event, moment) => {
  const { share: now } = state;
  // The call it belonged to is over.
  if (now.phase !== 'none' && !canShare(state)) return [none(now), []];
  switch (event.type) {
    case 'user.pressedShare':
      return begin(state, moment);
    case 'screens.listed':
      return [now.phase === 'choosing' ? { ...now, list: event.list, looks: now.looks + 1 } : now, []];
    case 'timer.fired':
      return [now, event.timer === lookTimer(now) ? LIST : []];
    case 'user.choseScreen': {
      if (now.phase !== 'choosing') return [now, []];
      const { id, hasSound, hint } = event;
      const wish = { id: moment.freshId, source: id, name: nameOf(now.list, id), hasSound, hint };
      return [{ phase: 'opening', hint, wish }, []];
    }
    case 'user.closedScreenPicker':
      return [now.phase === 'choosing' ? none(now) : now, []];
    case 'user.choseShareHint':
      return [hinted(now, event.hint), []];
    case 'user.pressedStopShare':
    case 'user.dismissedShareProblem':
      return [none(now), []];
    case 'screen.opened': {
      if (now.phase !== 'opening' || now.wish.id !== event.share) return [now, []];
      const { surface, hasSound } = event;
      return [{ ...now, phase: 'on', name: now.wish.name || event.name, surface, hasSound }, []];
    }
    case 'screen.closed': {
      if ((now.phase !== 'opening' && now.phase !== 'on') || now.wish.id !== event.share) return [now, []];
      const isProblem = event.why === 'refused' || event.why === 'failed';
      return [{ ...none(now), problem: isProblem ? event.why : undefined }, []];
    }
    default:
      return [now, []];
  }
};

/** The timer after which the open picker looks again, by its key; `undefined` while it isn't due. */
export function lookTimer(now: Share): string | undefined {
  return now.phase === 'choosing' && now.list !== undefined ? `screens:${now.looks}` : undefined;
}

function begin(state: State, { freshId }: Moment): Step {
  const { share: now, system } = state;
  if (now.phase !== 'none' || !canShare(state)) return [now, []];
  const { hint } = now;
  // Listing asks the person on some systems, and shows what is on their screen: only ever now.
  if (system?.screenPicker === 'own') return [{ phase: 'choosing', hint, list: undefined, looks: 0 }, LIST];
  // A browser asks about the sound as well; the system's picker does not.
  const hasSound = system === undefined || system.hasSystemSound;
  return [{ phase: 'opening', hint, wish: { id: freshId, source: undefined, name: '', hasSound, hint } }, []];
}

function nameOf(list: ScreenList | undefined, id: string): string {
  return (list?.kind === 'sources' && list.sources.find((source) => source.id === id)?.name) || '';
}

function hinted(now: Share, hint: ShareHint): Share {
  if (now.hint === hint) return now;
  return now.phase === 'opening' || now.phase === 'on'
    ? { ...now, hint, wish: { ...now.wish, hint } }
    : { ...now, hint };
}

function none(now: Share): Extract<Share, { phase: 'none' }> {
  if (now.phase === 'none' && now.problem === undefined) return now;
  return { phase: 'none', hint: now.hint, problem: undefined };
}
