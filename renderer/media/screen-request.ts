// What the browser is asked when a screen is to be shared, and what its answer means. Keeps nothing.
import type { ScreenEnd, ScreenSurface, ScreenWish } from '../core/share-state.ts';

/** What browsers know beyond the types of the language; those who don't know a word ignore it. */
type ScreenOptions = DisplayMediaStreamOptions & {
  readonly systemAudio: 'include' | 'exclude';
  readonly selfBrowserSurface: 'include' | 'exclude';
  readonly surfaceSwitching: 'include' | 'exclude';
};

/** @param supported what `getSupportedConstraints` says. */
export function screenOptions(wish: ScreenWish, supported: object): ScreenOptions {
  return {
    video: { frameRate: { max: 30 } },
    audio: wish.hasSound && soundOptions('restrictOwnAudio' in supported),
    systemAudio: wish.hasSound ? 'include' : 'exclude',
    // A page that shows itself in itself helps nobody.
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
  };
}

// Music, not a voice: nothing is filtered out of it but what this page plays itself. Without that ability an echo canceller has to do it.
function soundOptions(canLeaveUsOut: boolean): MediaTrackConstraints {
  return {
    channelCount: { ideal: 2 },
    echoCancellation: !canLeaveUsOut,
    noiseSuppression: false,
    autoGainControl: false,
    ...(canLeaveUsOut && { restrictOwnAudio: true }),
  };
}

/** What a failure means. Whoever closes a browser's or the system's picker has only changed their mind. */
export function screenEnd(error: unknown, { source }: ScreenWish): ScreenEnd {
  if (!(error instanceof DOMException)) return 'failed';
  // Chromium's words for what macOS doesn't let it do; that is not the person's no.
  if (error.name === 'NotAllowedError' && /system/i.test(error.message)) return 'refused';
  // Electron says `AbortError` for whatever its app didn't give.
  const isNo = error.name === 'NotAllowedError' || error.name === 'AbortError';
  return isNo && source === undefined ? 'cancelled' : 'failed';
}

const SURFACES: Readonly<Record<string, ScreenSurface>> = { monitor: 'screen', window: 'window', browser: 'tab' };

export function surfaceOf(track: MediaStreamTrack): ScreenSurface {
  return SURFACES[track.getSettings().displaySurface ?? ''] ?? 'unknown';
}

/** The source's own name; empty where the label is only an id, as Chromium's are. */
export function screenName({ label }: MediaStreamTrack): string {
  return /^(screen|window|web-contents-media-stream|tab)\b.*:/.test(label) ? '' : label;
}
