// The only owner of live tracks: nothing else stops one. Shows them as one stream that stays the same.
export type Tracks<Kind extends string> = {
  readonly stream: MediaStream;
  readonly of: (kind: Kind) => MediaStreamTrack | null;
  /** Takes a fresh track over; the one before it is stopped afterwards, so that there is no gap. */
  readonly put: (kind: Kind, track: MediaStreamTrack, onEnded: () => void) => void;
  /** Stops what is there: the light goes out. */
  readonly release: (kind: Kind) => void;
  /** Stops a track that arrived too late to be wanted. */
  readonly discard: (track: MediaStreamTrack) => void;
  /** At once, and without letting go of the device. */
  readonly setMuted: (kind: Kind, isMuted: boolean) => void;
};

type Held = { readonly track: MediaStreamTrack; readonly onEnded: () => void };

export function createTracks<Kind extends string>(stream: MediaStream): Tracks<Kind> {
  const held = new Map<Kind, Held>();

  function drop({ track, onEnded }: Held): void {
    track.removeEventListener('ended', onEnded);
    stream.removeTrack(track);
    track.stop();
  }

  function release(kind: Kind): void {
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
