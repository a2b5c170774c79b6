// Which key does what during a call or in a room. Pure but for reading which system this is.
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import type { Event } from '../../core/events.ts';
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
export function eventOfKey({ call, room }: Pick<State, 'call' | 'room'>, press: KeyPress): Event | undefined {
  if (press.isRepeat) return undefined;
  if (call.phase === 'incoming') {
    const media: CallMedia = call.media;
    return press.hasControl && press.key === 'Enter' ? { type: 'user.pressedAccept', media } : undefined;
  }
  if (!isOnStage(call, room) || press.isTyping || press.hasControl) return undefined;
  if (press.key.toLowerCase() === 'm') return { type: 'user.toggledMicrophone' };
  if (press.key.toLowerCase() === 'v') return { type: 'user.toggledCamera' };
  return undefined;
}
