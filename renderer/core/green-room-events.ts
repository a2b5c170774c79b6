// What a person does before they are seen and heard: in front of a room whose address they opened, and in the check of their devices.
import type { OwnMedia } from './call-parts.ts';

export type GreenRoomEvent =
  | { readonly type: 'user.switchedEntry'; readonly change: Partial<OwnMedia> }
  /** Into the room, as it was switched. */
  | { readonly type: 'user.pressedGoIn' }
  /** To the people instead, without entering the room. */
  | { readonly type: 'user.leftGreenRoom' }
  | { readonly type: 'user.openedDeviceCheck' }
  | { readonly type: 'user.closedDeviceCheck' };
