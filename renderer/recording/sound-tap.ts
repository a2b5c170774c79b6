// Runs in the thread that makes sound: hands everybody's mixed sound on, piece by piece, to the thread that records. Past the page, whose
// work would hold it up.
import type { SoundPiece } from './take-orders.ts';

/** What browsers give a worklet, and TypeScript doesn't know. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** About 20 ms each: an encoder takes as much at once. */
const PIECE_FRAMES = 1_024;
const CHANNELS = 2;

class SoundTap extends AudioWorkletProcessor {
  #out: MessagePort | undefined;
  #planes = new Float32Array(PIECE_FRAMES * CHANNELS);
  #count = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<MessagePort>) => {
      this.#out = data;
    };
  }

  /** Called for every 128 frames; nobody connected is silence. @returns that it wants to be called again. */
  process([input = []]: readonly (readonly Float32Array[])[], [output = []]: readonly (readonly Float32Array[])[]) {
    const frames = output[0]?.length ?? 0;
    for (let channel = 0; channel < CHANNELS; channel++) {
      const samples = input[channel] ?? input[0];
      if (samples) this.#planes.set(samples, channel * PIECE_FRAMES + this.#count);
    }
    this.#count += frames;
    if (this.#count >= PIECE_FRAMES) this.#handOn();
    return true;
  }

  #handOn(): void {
    const piece: SoundPiece = { planes: this.#planes, heardAtMs: Date.now() };
    this.#out?.postMessage(piece, [piece.planes.buffer]);
    this.#planes = new Float32Array(PIECE_FRAMES * CHANNELS);
    this.#count = 0;
  }
}

registerProcessor('sound-tap', SoundTap);
