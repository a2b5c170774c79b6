// The adapter for the screen: captures it as long as the core wants it, and tells when that begins and ends. Asks for nothing by
// itself, and stops nothing but its own tracks.
import type { ShareEvent } from '../core/share-events.ts';
import type { ScreenWish, ShareHint } from '../core/share-state.ts';
import { screenEnd, screenName, screenOptions, surfaceOf } from './screen-request.ts';
import { createTracks } from './tracks.ts';

export type ScreenFact = Extract<ShareEvent, { type: `screen.${string}` }>;

export type ScreenCapture = {
  /** False on phones, whose browsers can't: there is no button then. */
  readonly isPossible: boolean;
  /** Asks, captures, and lets go. Idempotent. Asks at once: browsers want it in the turn of the click. */
  readonly reconcile: (wish: ScreenWish | undefined) => void;
  /** What is captured: one stable stream whose tracks come and go, for seeing it oneself. */
  readonly localStream: MediaStream;
  readonly tracks: () => { readonly screen: MediaStreamTrack | null; readonly screenSound: MediaStreamTrack | null };
};

type Devices = Partial<Pick<MediaDevices, 'getDisplayMedia' | 'getSupportedConstraints'>>;

export type ScreenCaptureOptions = {
  readonly onFact: (fact: ScreenFact) => void;
  /** Tells the app which source the next question is about; `undefined` in a browser. */
  readonly choose: ((choice: { readonly id: string; readonly hasSound: boolean }) => Promise<void>) | undefined;
  /** `undefined` where the browser gives none: on plain HTTP. */
  readonly mediaDevices?: Devices | undefined;
  readonly stream?: MediaStream;
};

/** Pictures a second that are worth capturing. */
const FRAMES_PER_S: Readonly<Record<ShareHint, number>> = { detail: 15, motion: 30 };

export function createScreenCapture(options: ScreenCaptureOptions): ScreenCapture {
  const { onFact, choose } = options;
  const devices = 'mediaDevices' in options ? options.mediaDevices : globalThis.navigator.mediaDevices;
  const tracks = createTracks<'screen' | 'sound'>(options.stream ?? new MediaStream());
  let current: ScreenWish | undefined;

  function end(why: Extract<ScreenFact, { type: 'screen.closed' }>['why']): void {
    if (!current) return;
    const share = current.id;
    current = undefined;
    tracks.release('screen');
    tracks.release('sound');
    onFact({ type: 'screen.closed', share, why });
  }

  async function open(wish: ScreenWish): Promise<void> {
    const isWanted = () => current?.id === wish.id;
    try {
      if (wish.source !== undefined) await choose?.({ id: wish.source, hasSound: wish.hasSound });
      if (!devices?.getDisplayMedia) throw new DOMException('no getDisplayMedia', 'NotSupportedError');
      const stream = await devices.getDisplayMedia(screenOptions(wish, devices.getSupportedConstraints?.() ?? {}));
      if (isWanted()) keep(stream, wish.id);
      else for (const track of stream.getTracks()) tracks.discard(track);
    } catch (error) {
      if (isWanted()) end(screenEnd(error, wish));
    }
  }

  function keep(stream: MediaStream, share: string): void {
    const [picture] = stream.getVideoTracks();
    if (!picture) throw new DOMException('no picture', 'NotFoundError');
    const surface = surfaceOf(picture);
    tracks.put('screen', picture, () => end('ended'));
    const sounds = stream.getAudioTracks();
    const sound = sounds.find((track) => isWithoutUs(track, surface === 'screen'));
    for (const other of sounds) if (other !== sound) tracks.discard(other);
    if (sound) tracks.put('sound', sound, () => tracks.release('sound'));
    // It may have been chosen anew while the person was asked.
    hint(current?.hint ?? 'detail');
    onFact({ type: 'screen.opened', share, name: screenName(picture), surface, hasSound: sound !== undefined });
  }

  function hint(wanted: ShareHint): void {
    const picture = tracks.of('screen');
    if (!picture || picture.contentHint === wanted) return;
    picture.contentHint = wanted;
    // Not every browser can; the links have a limit of their own.
    picture.applyConstraints({ frameRate: { max: FRAMES_PER_S[wanted] } }).catch(() => {});
  }

  return {
    isPossible: typeof devices?.getDisplayMedia === 'function',
    reconcile: (wish) => {
      if (current && current.id !== wish?.id) end('ended');
      const isNew = wish !== undefined && current === undefined;
      current = wish;
      if (isNew) void open(wish);
      else if (wish) hint(wish.hint);
    },
    localStream: tracks.stream,
    tracks: () => ({ screen: tracks.of('screen'), screenSound: tracks.of('sound') }),
  };
}

/** The system's whole sound has the others' voices in it. Where the browser admits that, they would hear themselves: no sound is better. */
function isWithoutUs(track: MediaStreamTrack, isWholeSystem: boolean): boolean {
  const { restrictOwnAudio } = track.getSettings() as { restrictOwnAudio?: boolean };
  return !(isWholeSystem && restrictOwnAudio === false);
}
