// Whether the check of camera, microphone and loudspeaker is open. What is tried out there never enters the state.
import type { Slice } from './slice.ts';

export const isCheckingDevices: Slice<'isCheckingDevices'> = (state, event) => {
  switch (event.type) {
    case 'user.openedDeviceCheck':
      return [true, []];
    case 'user.closedDeviceCheck':
    // Who takes a call wants to see it, and has its own devices.
    case 'user.pressedAccept':
    case 'user.pressedCall':
      return [false, []];
    default:
      return [state.isCheckingDevices, []];
  }
};
