// What the devices are doing, as the capture adapter last reported it, and what a person tries out on them.
import type { Slice } from './slice.ts';

export const media: Slice<'media'> = (state, event) => {
  switch (event.type) {
    case 'media.changed':
      return [{ ...state.media, report: event.report }, []];
    case 'user.pressedRetryDevices':
      return [{ ...state.media, attempt: state.media.attempt + 1 }, []];
    case 'user.pressedTestRing':
      return [state.media, [{ type: 'testRing', deviceId: state.preferences.ringDeviceId }]];
    default:
      return [state.media, []];
  }
};
