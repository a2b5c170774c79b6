// The timer of a call or a room: counting down or up, the same for everybody. What travels is how long it has run, not when it ends:
// clocks differ. The latest start wins, of one start the latest change. PURE.
import { COUNT_MAX, SPAN_MAX_MS } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import { saidOn } from './said-on.ts';
import { canShare } from './sharing.ts';
import type { Slice } from './slice.ts';
import type { Clock } from './together-state.ts';

type Step = readonly [Clock | undefined, readonly Effect[]];

/** That the time is up stays for so long, in milliseconds. */
const OVER_MS = 12_000;

export const clock: Slice<'clock'> = (state, event, { nowMs, freshId }) => {
  const { clock: now } = state;
  if (!canShare(state)) return [undefined, []];
  switch (event.type) {
    case 'user.startedTimer': {
      const start = Math.min((now?.start ?? 0) + 1, COUNT_MAX);
      const { lengthMs } = event;
      return [{ id: freshId, start, change: 0, lengthMs, phase: 'running', spentMs: 0, atMs: nowMs }, []];
    }
    case 'user.toggledTimer':
      if (now?.phase !== 'running' && now?.phase !== 'paused') return [now, []];
      return [changed(now, now.phase === 'running' ? 'paused' : 'running', nowMs), []];
    case 'user.stoppedTimer':
      return [now && now.phase !== 'stopped' ? changed(now, 'stopped', nowMs) : now, []];
    case 'timer.fired':
      return now && event.timer in clockTimers(now) ? ranOut(now, nowMs) : [now, []];
    case 'link.received': {
      const message = saidOn(state, event)?.message;
      if (message?.type !== 'timer' || !isNewer(message, now)) return [now, []];
      const { id, start, change, phase, spentMs, lengthMs } = message;
      return [{ id, start, change, phase, spentMs, lengthMs, atMs: nowMs }, []];
    }
    default:
      return [now, []];
  }
};

/** How long it has run, in milliseconds. */
export function spentMs({ phase, spentMs: before, atMs }: Clock, nowMs: number): number {
  return Math.min(phase === 'running' ? before + Math.max(0, nowMs - atMs) : before, SPAN_MAX_MS);
}

export function clockTimers(now: Clock | undefined): Readonly<Record<string, number>> {
  if (now?.phase === 'over') return { [`timer-over:${now.id}`]: OVER_MS };
  if (now?.phase !== 'running' || now.lengthMs === undefined) return {};
  return { [`timer:${now.id}-${now.change}`]: Math.max(0, now.lengthMs - now.spentMs) };
}

// Everybody's own runs out at the same moment; nobody has to be told.
function ranOut(now: Clock, nowMs: number): Step {
  if (now.phase === 'over') return [{ ...now, phase: 'stopped' }, []];
  return [{ ...now, phase: 'over', spentMs: now.lengthMs ?? 0, atMs: nowMs }, [{ type: 'playTimeUp' }]];
}

function changed(now: Clock, phase: Clock['phase'], nowMs: number): Clock {
  return { ...now, phase, change: Math.min(now.change + 1, COUNT_MAX), spentMs: spentMs(now, nowMs), atMs: nowMs };
}

type Version = Pick<Clock, 'id' | 'start' | 'change' | 'phase' | 'spentMs'>;

// Of two who changed it at once everybody takes the same: who stopped it, then who paused it, then the later pause.
const RANKS: Readonly<Record<Clock['phase'], number>> = { over: 0, running: 0, paused: 1, stopped: 2 };

function isNewer(message: Version, now: Clock | undefined): boolean {
  if (!now) return true;
  if (message.start !== now.start) return message.start > now.start;
  if (message.id !== now.id) return message.id > now.id;
  if (message.change !== now.change) return message.change > now.change;
  if (message.phase !== now.phase) return RANKS[message.phase] > RANKS[now.phase];
  return message.phase === 'paused' && message.spentMs > now.spentMs;
}
