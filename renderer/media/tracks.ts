// The only owner of live tracks: nothing else stops one. Shows them as one stream that stays the same.
import type { BackgroundChoice } from '../core/background-choice.ts';

/** What a treated track is made from: muted, watched and stopped together with it. */
export type Origin = {
  /** The device's own track. */
  readonly source: MediaStreamTrack;
  /** Lets go of what stands between the two. */
  readonly close: () => void;
  /** Makes it louder or quieter at once; 1 is as it came. */
  readonly setGain?: (gain: number) => void;
  /** Puts something else behind the person at once, or nothing. */
  readonly setBackground?: (background: BackgroundChoice) => void;
};

export type Tracks<Kind extends string> = {
  readonly stream: MediaStream;
  readonly of: (kind: Kind) => MediaStreamTrack | null;
  /** The device's own track, before anything was done to its sound or picture. */
  readonly sourceOf: (kind: Kind) => MediaStreamTrack | null;
  /** Takes a fresh track over; the one before it is stopped afterwards, so that there is no gap. */
  readonly put: (kind: Kind, track: MediaStreamTrack, onEnded: () => void, origin?: Origin) => void;
  /** Stops what is there: the light goes out. */
  readonly release: (kind: Kind) => void;
  /** Stops a track that arrived too late to be wanted. */
  readonly discard: (track: MediaStreamTrack, origin?: Origin) => void;
  /** At once, and without letting go of the device. */
  readonly setMuted: (kind: Kind, isMuted: boolean) => void;
  /** Of a treated sound that can be louder and quieter; any other stays as it is. */
  readonly setGain: (kind: Kind, gain: number) => void;
  /** Of a treated picture; any other stays as it is. */
  readonly setBackground: (kind: Kind, background: BackgroundChoice) => void;
};

type Held = { readonly track: MediaStreamTrack; readonly origin: Origin | undefined; readonly onEnded: () => void };

export function createTracks<Kind extends string>(stream: MediaStream): Tracks<Kind> {
  const held = new Map<Kind, Held>();

  function stop(track: MediaStreamTrack, origin: Origin | undefined): void {
    track.stop();
    origin?.source.stop();
    origin?.close();
  }

  function drop({ track, origin, onEnded }: Held): void {
    (origin?.source ?? track).removeEventListener('ended', onEnded);
    stream.removeTrack(track);
    stop(track, origin);
  }

  function release(kind: Kind): void {
    const old = held.get(kind);
    held.delete(kind);
    if (old) drop(old);
  }

  return {
    stream,
    of: (kind) => held.get(kind)?.track ?? null,
    sourceOf: (kind) => {
      const now = held.get(kind);
      return now ? (now.origin?.source ?? now.track) : null;
    },
    put: (kind, track, onEnded, origin) => {
      const old = held.get(kind);
      held.set(kind, { track, origin, onEnded });
      // A treated track never ends by itself.
      (origin?.source ?? track).addEventListener('ended', onEnded);
      stream.addTrack(track);
      if (old) drop(old);
    },
    release,
    discard: stop,
    setMuted: (kind, isMuted) => {
      const now = held.get(kind);
      for (const track of [now?.track, now?.origin?.source]) if (track) track.enabled = !isMuted;
    },
    setGain: (kind, gain) => held.get(kind)?.origin?.setGain?.(gain),
    setBackground: (kind, background) => held.get(kind)?.origin?.setBackground?.(background),
  };
}
