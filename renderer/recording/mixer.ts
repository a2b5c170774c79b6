// Makes one sound of many. A muted microphone is silence among the others, never silence of all; nothing is played.
import tapUrl from './sound-tap.ts?worker&url';

/** An output that plays nothing, where the browser has it. */
type Options = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const SILENT: Options = { sinkId: { type: 'none' }, latencyHint: 'playback' };
const STEREO = { channelCount: 2, channelCountMode: 'explicit' } as const;

export type Mixer = {
  readonly sampleRate: number;
  /** Gives every piece of the sound (`SoundPiece`). */
  readonly sound: MessagePort;
  /** Everybody's live sound. Idempotent. */
  readonly hear: (sounds: ReadonlySet<MediaStreamTrack>) => void;
  readonly close: () => void;
};

type Heard = { readonly node: MediaStreamAudioSourceNode; readonly keeper: HTMLAudioElement };

/** @param onBroke no sound comes. */
export function createMixer(onBroke: (error: unknown) => void): Mixer {
  const context = new AudioContext(SILENT);
  void context.resume().catch(() => {});
  const mixed = new GainNode(context, STEREO);
  const { port1: out, port2: sound } = new MessageChannel();
  const heard = new Map<MediaStreamTrack, Heard>();
  tap(context, mixed, out).catch((error: unknown) => {
    if (context.state !== 'closed') onBroke(error);
  });

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
    sampleRate: context.sampleRate,
    sound,
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

async function tap(context: AudioContext, mixed: AudioNode, out: MessagePort): Promise<void> {
  await context.audioWorklet.addModule(tapUrl);
  const node = new AudioWorkletNode(context, 'sound-tap', STEREO);
  node.port.postMessage(out, [out]);
  // Its own output is silence: a node that leads nowhere is not asked for sound.
  mixed.connect(node).connect(context.destination);
}
