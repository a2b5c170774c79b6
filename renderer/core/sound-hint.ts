// What I am told about my own sound in a call: that I talk while muted, or that nothing comes from my microphone.
import type { Event, Moment } from './events.ts';
import { ownMediaNow } from './linked.ts';
import type { WantedCapture } from './media.ts';
import { canShare } from './sharing.ts';
import type { Slice } from './slice.ts';
import type { SoundHint } from './sound-hint-state.ts';
import type { State } from './state.ts';

/** Who wants to be muted is told once in a while, not all the time. */
const TOLD_AGAIN_MS = 30_000;
export const TALKING_MUTED = 'talking-muted';

export const soundHint: Slice<'soundHint'> = (state, event, moment) => {
  const now = fitting(state, event);
  const next = after(now, state, event, moment);
  const { soundHint: before } = state;
  const isSame = next.shown === before.shown && next.toldAtMs === before.toldAtMs;
  return [isSame && next.quietDeviceId === before.quietDeviceId ? before : next, []];
};

/** What my microphone is listened to for; `undefined` outside calls and rooms. */
export function listeningFor(state: Pick<State, 'call' | 'room'>): WantedCapture['listensFor'] {
  const own = canShare(state) ? ownMediaNow(state) : undefined;
  return own && (own.isMuted ? 'speech' : 'silence');
}

// What was said of another microphone, or of one that is muted by now, is not true any more.
function fitting(state: State, event: Event): SoundHint {
  const { soundHint: now, media } = state;
  const isOther = event.type === 'media.changed' && deviceIdOf(event.report) !== deviceIdOf(media.report);
  const fits = now.shown === 'silent' ? 'silence' : 'speech';
  return now.shown !== undefined && (isOther || listeningFor(state) !== fits) ? { ...now, shown: undefined } : now;
}

function after(now: SoundHint, state: State, event: Event, { nowMs }: Moment): SoundHint {
  switch (event.type) {
    case 'microphone.heardSpeech': {
      const isDue = now.toldAtMs === undefined || nowMs - now.toldAtMs >= TOLD_AGAIN_MS;
      return isDue && listeningFor(state) === 'speech' ? { ...now, shown: 'talking-muted', toldAtMs: nowMs } : now;
    }
    case 'microphone.fellSilent': {
      const isQuiet = now.quietDeviceId !== undefined && now.quietDeviceId === deviceIdOf(state.media.report);
      return listeningFor(state) === 'silence' && !isQuiet ? { ...now, shown: 'silent' } : now;
    }
    case 'microphone.gaveSound':
      return now.shown === 'silent' ? { ...now, shown: undefined } : now;
    case 'timer.fired':
      return event.timer === TALKING_MUTED ? { ...now, shown: undefined } : now;
    case 'user.dismissedSoundHint': {
      const quietDeviceId = now.shown === 'silent' ? deviceIdOf(state.media.report) : now.quietDeviceId;
      return { ...now, shown: undefined, quietDeviceId };
    }
    default:
      return now;
  }
}

function deviceIdOf({ microphone }: State['media']['report']): string | undefined {
  return microphone.kind === 'on' ? microphone.deviceId : undefined;
}
