// The click of a shutter, drawn by Web Audio: two short breaths of noise, quiet.

const LENGTH_S = 0.09;
const SECOND_S = 0.05;
const VOLUME = 0.06;
/** How fast each breath fades, in seconds. */
const FADE_S = 0.008;

export function playShutter(): void {
  const context = new AudioContext();
  const buffer = context.createBuffer(1, Math.ceil(LENGTH_S * context.sampleRate), context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index++) {
    const atS = index / context.sampleRate;
    const sinceS = atS < SECOND_S ? atS : atS - SECOND_S;
    samples[index] = (Math.random() * 2 - 1) * VOLUME * Math.exp(-sinceS / FADE_S);
  }
  const source = new AudioBufferSourceNode(context, { buffer });
  source.addEventListener('ended', () => void context.close());
  source.connect(context.destination);
  source.start();
}
