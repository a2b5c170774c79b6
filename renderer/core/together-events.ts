// What people in a call or a room do besides talking.
import type { PersonId } from '../../signaling/protocol/index.ts';

export type TogetherEvent =
  /** Raises my hand, or takes it down. */
  | { readonly type: 'user.toggledHand' }
  /** The room's owner takes down somebody else's. */
  | { readonly type: 'user.pressedLowerHand'; readonly person: PersonId }
  /** My microphone carries speech, or no more. Told only while my hand is up. */
  | { readonly type: 'page.heardMe'; readonly isSpeaking: boolean };
