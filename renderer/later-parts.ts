// What the composition root joins but the first screen doesn’t need: fetched once that stands. And what this browser can do at all.
import { type LaterSlices, NONE_YET } from './core/later-slices.ts';
import { fetchedLater } from './ui/later.tsx';

export const amplifier = fetchedLater(async () => (await import('./sounds/amplifier.ts')).createAmplifier());

export const notes = fetchedLater(async () => (await import('./sounds/test-notes.ts')).playNotes);

export const tone = fetchedLater(async () => (await import('./sounds/keypad-tone.ts')).playTone);

export const loadIceTest = fetchedLater(async () => (await import('./links/test-ice-server.ts')).testIceServer);

export const loadEar = fetchedLater(async () => (await import('./media/microphone-ear.ts')).createMicrophoneEar);

export const openMessages = fetchedLater(async () =>
  (await import('./message-store/message-store.ts')).openMessageStore(),
);

export const loadGain = fetchedLater(async () => (await import('./media/microphone-gain.ts')).adjustGain);

export const loadOwnBackground = fetchedLater(async () => {
  const own = await import('./media/background/own-picture.ts');
  return { read: own.readOwnPicture, keep: own.keepOwnPicture, forget: own.forgetOwnPicture };
});

export const loadRecording = fetchedLater(async () => {
  const [{ createRecorder }, { appPlace }, { browserPlace }, { pictureLayout }] = await Promise.all([
    import('./recording/recorder.ts'),
    import('./recording/app-place.ts'),
    import('./recording/browser-place.ts'),
    import('./ui/recording/picture-layout.ts'),
  ]);
  return { createRecorder, appPlace, browserPlace, pictureLayout };
});

export const loadPhoto = fetchedLater(async () => {
  const [{ takePhoto }, { playShutter }] = await Promise.all([
    import('./media/photo.ts'),
    import('./sounds/shutter.ts'),
  ]);
  return { takePhoto, playShutter };
});

export const loadRemake = fetchedLater(async () => (await import('./recording/make-seekable.ts')).makeSeekable);

/** Where a page gets at single pictures of a track: not in Firefox, and not in Safari. */
export const canReplaceBackground =
  'MediaStreamTrackProcessor' in globalThis && 'MediaStreamTrackGenerator' in globalThis;

/** Where pictures can be encoded, and written where the page keeps things. */
export const canRecord =
  'VideoEncoder' in globalThis && 'AudioEncoder' in globalThis && typeof navigator.storage?.getDirectory === 'function';

let slices = NONE_YET;
fetchedLater(async () => {
  slices = (await import('./core/together.ts')).TOGETHER;
});

/** The slices that are there by now. */
export const laterSlices = (): LaterSlices => slices;
