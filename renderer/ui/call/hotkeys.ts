// What a key press means during a call or in a room. Pure but for reading which system this is.
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import type { Event } from '../../core/events.ts';
import { commandOf, HELP_KEY, keyOf, keysWith } from '../../core/keys.ts';
import { canPip } from '../../core/pip.ts';
import { canShare } from '../../core/sharing.ts';
import type { State } from '../../core/state.ts';
import { chatToggle } from '../stage/stage-chat.ts';
import { isOnStage } from '../stage/staged.ts';

export type KeyPress = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly isRepeat: boolean;
  readonly isTyping: boolean;
  /** The focus is on something that this key presses. */
  readonly isOnButton: boolean;
};

export type Meaning =
  | { readonly type: 'emit'; readonly event: Event }
  | { readonly type: 'toggleFullScreen' }
  /** The microphone is on for as long as the key is held. */
  | { readonly type: 'talk' };

export type KeyState = Pick<State, 'call' | 'room' | 'share' | 'recording' | 'chat' | 'preferences'>;

/** As it is written on the keyboard in front of the person. */
const CONTROL = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '') ? '⌘ ' : 'Ctrl + ';
export const ACCEPT_KEYS = `${CONTROL}Enter`;
/** As the application menu has it, and programs elsewhere. */
const SETTINGS_KEY = ',';
export const SETTINGS_KEYS = `${CONTROL}${SETTINGS_KEY}`;

/** @returns what a key press means now; `undefined` when nothing. A held key acts once; one who types is left alone. */
export function meaningOf(state: KeyState, press: KeyPress): Meaning | undefined {
  const { call, room } = state;
  if (press.isRepeat) return undefined;
  if (call.phase === 'incoming') {
    const media: CallMedia = call.media;
    return press.hasControl && press.key === 'Enter' ? emit({ type: 'user.pressedAccept', media }) : undefined;
  }
  // Nobody writes with this one.
  if (press.hasControl && press.key === SETTINGS_KEY) return emit({ type: 'user.openedSettings' });
  if (press.isTyping || press.hasControl) return undefined;
  if (press.key === HELP_KEY) return emit({ type: 'user.openedSettings', page: 'shortcuts' });
  if (!isOnStage(call, room)) return undefined;
  return meaningOnStage(state, press);
}

/** Whether this press of a key lets a held one go. */
export function isTalkKey({ preferences }: KeyState, key: string): boolean {
  return keysWith(preferences.keys).talk === keyOf(key);
}

function meaningOnStage(state: KeyState, { key, isOnButton }: KeyPress): Meaning | undefined {
  switch (commandOf(keysWith(state.preferences.keys), key)) {
    case 'microphone':
      return emit({ type: 'user.toggledMicrophone' });
    case 'camera':
      return emit({ type: 'user.toggledCamera' });
    case 'flip':
      return emit({ type: 'user.flippedCamera' });
    case 'talk':
      // Space presses the button that has the focus; whoever walks by keyboard must be able to.
      return isOnButton && key === ' ' ? undefined : { type: 'talk' };
    case 'share':
      if (!canShare(state)) return undefined;
      return emit({ type: state.share.phase === 'none' ? 'user.pressedShare' : 'user.pressedStopShare' });
    case 'chat': {
      const event = chatToggle(state);
      return event && emit(event);
    }
    case 'fullScreen':
      return { type: 'toggleFullScreen' };
    case 'pip':
      return canPip(state) ? emit({ type: 'user.toggledPip' }) : undefined;
    case 'hand':
      return state.room.phase === 'inside' ? emit({ type: 'user.toggledHand' }) : undefined;
    case 'record':
      if (!canShare(state)) return undefined;
      return emit({ type: state.recording.phase === 'on' ? 'user.pressedStopRecording' : 'user.openedRecording' });
    case undefined:
      return undefined;
  }
}

function emit(event: Event): Meaning {
  return { type: 'emit', event };
}
