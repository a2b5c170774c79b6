// Which key does what during a call or in a room. Pure but for reading which system this is.
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import type { Event } from '../../core/events.ts';
import { canShare } from '../../core/sharing.ts';
import type { State } from '../../core/state.ts';
import { isOnStage } from '../stage/staged.ts';

export type KeyPress = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly isRepeat: boolean;
  readonly isTyping: boolean;
};

/** As it is written on the keyboard in front of the person. */
export const ACCEPT_KEYS = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '') ? '⌘ Enter' : 'Ctrl + Enter';

/** @returns what a key press means now; `undefined` when nothing. A held key acts once; one who types is left alone. */
export function eventOfKey(state: Pick<State, 'call' | 'room' | 'share'>, press: KeyPress): Event | undefined {
  const { call, room, share } = state;
  if (press.isRepeat) return undefined;
  if (call.phase === 'incoming') {
    const media: CallMedia = call.media;
    return press.hasControl && press.key === 'Enter' ? { type: 'user.pressedAccept', media } : undefined;
  }
  if (!isOnStage(call, room) || press.isTyping || press.hasControl) return undefined;
  if (press.key.toLowerCase() === 'm') return { type: 'user.toggledMicrophone' };
  if (press.key.toLowerCase() === 'v') return { type: 'user.toggledCamera' };
  if (press.key.toLowerCase() === 's' && canShare(state)) {
    return { type: share.phase === 'none' ? 'user.pressedShare' : 'user.pressedStopShare' };
  }
  return undefined;
}
