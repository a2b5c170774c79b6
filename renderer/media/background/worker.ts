// The worker that treats my picture: frames in, frames out, and a word to the page when it is ready, too slow or broken.
import { BACKGROUND_COLOURS } from '../../core/background-colours.ts';
import { createCompositor } from './compositor.ts';
import { drawColours } from './drawn.ts';
import { createFrameReader, frameOf } from './frames.ts';
import type { Answer, Behind, Order } from './orders.ts';
import { FULL_PACE, paced } from './pace.ts';
import { fromColours, type Picture } from './picture.ts';
import { loadSegmenter } from './segmenter.ts';

const say = (answer: Answer) => (globalThis as unknown as Worker).postMessage(answer);
const fail = () => say({ type: 'broken', problem: 'failed' });

const compositor = createCompositor(loadSegmenter, fail);
const frames = createFrameReader();
let pace = FULL_PACE;
let kind: Behind['kind'] = 'none';
let isAnswerDue = false;

function change(behind: Behind): void {
  kind = behind.kind;
  compositor.setBehind(behind.kind, (into) => drawBehind(behind, into));
  pace = FULL_PACE;
  isAnswerDue = true;
}

function drawBehind({ picture, own }: Behind, into: Picture): void {
  if (own) fillWith(own, into);
  else drawColours(BACKGROUND_COLOURS[picture === 'own' ? 'slate' : picture], into);
}

/** As much of it as there is room for, from its middle. */
function fillWith(own: ImageBitmap, into: Picture): void {
  const { width, height } = into;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const scale = Math.max(width / own.width, height / own.height);
  const [wide, high] = [own.width * scale, own.height * scale];
  context.drawImage(own, (width - wide) / 2, (height - high) / 2, wide, high);
  fromColours(context.getImageData(0, 0, width, height).data, into);
}

async function treat(frame: VideoFrame): Promise<VideoFrame> {
  const startMs = performance.now();
  const picture = await frames.read(frame);
  const readMs = performance.now() - startMs;
  const { isMasked, ...parts } = await compositor.compose(picture, frame.timestamp / 1_000, pace);
  const madeMs = performance.now();
  const treated = frameOf(picture, frame);
  const cost = { ...parts, layMs: readMs + parts.layMs + (performance.now() - madeMs) };
  const wasTooSlow = pace.isTooSlow;
  if (isMasked) pace = paced(pace, cost);
  if (pace.isTooSlow && !wasTooSlow) say({ type: 'broken', problem: 'too-slow' });
  if (isMasked && isAnswerDue) {
    isAnswerDue = false;
    say({ type: 'ready' });
  }
  return treated;
}

async function transform(frame: VideoFrame, controller: TransformStreamDefaultController<VideoFrame>): Promise<void> {
  if (kind === 'none') {
    controller.enqueue(frame);
    if (isAnswerDue) say({ type: 'ready' });
    isAnswerDue = false;
    return;
  }
  try {
    controller.enqueue(await treat(frame));
  } finally {
    // A camera has only a few to give.
    frame.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  change(data.behind);
  if (data.type === 'change') return;
  data.readable.pipeThrough(new TransformStream({ transform })).pipeTo(data.writable).catch(fail);
});
