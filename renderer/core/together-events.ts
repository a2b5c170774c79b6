// What people in a call or a room do besides talking.
import type { PersonId, Reaction } from '../../signaling/protocol/index.ts';
import type { Tone } from './keypad.ts';
import type { SoundAsk } from './together-state.ts';

export type TogetherEvent =
  /** Raises my hand, or takes it down. */
  | { readonly type: 'user.toggledHand' }
  /** The room's owner takes down somebody else's. */
  | { readonly type: 'user.pressedLowerHand'; readonly person: PersonId }
  /** My microphone carries speech, or no more. Told only while my hand is up. */
  | { readonly type: 'page.heardMe'; readonly isSpeaking: boolean }
  | { readonly type: 'user.pressedReaction'; readonly reaction: Reaction }
  /** Asks everybody in the room who doesn't do so already, or one of them. */
  | { readonly type: 'user.asked'; readonly what: SoundAsk; readonly person?: PersonId }
  | { readonly type: 'user.dismissedAsk'; readonly whose: 'ofMe' | 'mine' }
  /** By the room's owner, for everybody; `undefined` takes it off. */
  | { readonly type: 'user.choseSpotlight'; readonly person: PersonId | undefined }
  /** In milliseconds; without a length it counts up. */
  | { readonly type: 'user.startedTimer'; readonly lengthMs: number | undefined }
  /** Pauses it, or goes on. */
  | { readonly type: 'user.toggledTimer' }
  | { readonly type: 'user.stoppedTimer' }
  | { readonly type: 'user.pressedTone'; readonly tone: Tone };
