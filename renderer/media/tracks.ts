// The only owner of live tracks: nothing else stops one. Shows them as one stream that stays the same.
import type { DeviceKind } from '../core/media.ts';

export type Tracks = {
  readonly stream: MediaStream;
  readonly of: (kind: DeviceKind) => MediaStreamTrack | null;
  /** Takes a fresh track over; the one before it is stopped afterwards, so that there is no gap. */
  readonly put: (kind: DeviceKind, track: MediaStreamTrack, onEnded: () => void) => void;
  /** Stops what is there: the light goes out. */
  readonly release: (kind: DeviceKind) => void;
  /** Stops a track that arrived too late to be wanted. */
  readonly discard: (track: MediaStreamTrack) => void;
  /** At once, and without letting go of the device. */
  readonly setMuted: (kind: DeviceKind, isMuted: boolean) => void;
};

type Held = { readonly track: MediaStreamTrack; readonly onEnded: () => void };

export function createTracks(stream: MediaStream): Tracks {
  const held = new Map<DeviceKind, Held>();

  function drop({ track, onEnded }: Held): void {
    track.removeEventListener('ended', onEnded);
    stream.removeTrack(track);
    track.stop();
  }

  function release(kind: DeviceKind): void {
    const old = held.get(kind);
    held.delete(kind);
    if (old) drop(old);
  }

  return {
    stream,
    of: (kind) => held.get(kind)?.track ?? null,
    put: (kind, track, onEnded) => {
      const old = held.get(kind);
      held.set(kind, { track, onEnded });
      // Pictures that move are what this is for; a screen would want detail.
      if (kind === 'camera') track.contentHint = 'motion';
      track.addEventListener('ended', onEnded);
      stream.addTrack(track);
      if (old) drop(old);
    },
    release,
    discard: (track) => track.stop(),
    setMuted: (kind, isMuted) => {
      const track = held.get(kind)?.track;
      if (track) track.enabled = !isMuted;
    },
  };
}
