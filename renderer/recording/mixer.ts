// Makes one sound of many. A muted microphone is silence among the others, never silence of all; nothing is played.

/** An output that plays nothing, where the browser has it. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const SILENT: Options = { sinkId: { type: 'none' }, latencyHint: 'playback' };

export type Mixer = {
  readonly track: MediaStreamTrack;
  /** Everybody's live sound. Idempotent. */
  readonly hear: (sounds: ReadonlySet<MediaStreamTrack>) => void;
  readonly close: () => void;
};

type Heard = { readonly node: MediaStreamAudioSourceNode; readonly keeper: HTMLAudioElement };

export function createMixer(): Mixer {
  const context = new AudioContext(SILENT);
  void context.resume().catch(() => {});
  const mixed = new MediaStreamAudioDestinationNode(context);
  const [track] = mixed.stream.getAudioTracks();
  if (!track) throw new DOMException('no sound to record', 'NotSupportedError');
  const heard = new Map<MediaStreamTrack, Heard>();

  function add(sound: MediaStreamTrack): void {
    const mediaStream = new MediaStream([sound]);
    const node = new MediaStreamAudioSourceNode(context, { mediaStream });
    node.connect(mixed);
    // Chromium gives Web Audio nothing of a remote stream that no element plays (https://crbug.com/40094084).
    const keeper = new Audio();
    Object.assign(keeper, { muted: true, autoplay: true, srcObject: mediaStream });
    heard.set(sound, { node, keeper });
  }

  function drop(sound: MediaStreamTrack): void {
    const known = heard.get(sound);
    heard.delete(sound);
    known?.node.disconnect();
    if (known) known.keeper.srcObject = null;
  }

  return {
    track,
    hear: (sounds) => {
      for (const sound of [...heard.keys()]) if (!sounds.has(sound)) drop(sound);
      for (const sound of sounds) if (!heard.has(sound) && sound.readyState === 'live') add(sound);
    },
    close: () => {
      for (const sound of [...heard.keys()]) drop(sound);
      void context.close();
    },
  };
}
