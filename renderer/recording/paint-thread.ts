// The thread that paints a recording. A hidden page has no frames and slow timers; a thread has neither problem.
import type { Scene } from '../core/recorded-scene.ts';
import { drawScene } from './draw-scene.ts';
import type { PaintOrder } from './paint-orders.ts';

const US_PER_MS = 1_000;

type Source = { readonly reader: ReadableStreamDefaultReader<VideoFrame>; last: VideoFrame | undefined };

const sources = new Map<string, Source>();
const canvas = new OffscreenCanvas(2, 2);
const context = canvas.getContext('2d', { alpha: false });
let scene: Scene = { width: 2, height: 2, cells: [] };
let timer: ReturnType<typeof setInterval> | undefined;
let writer: WritableStreamDefaultWriter<VideoFrame> | undefined;

globalThis.onmessage = ({ data }: MessageEvent<PaintOrder>) => {
  switch (data.type) {
    case 'begin':
      writer = data.output.getWriter();
      timer = setInterval(paint, 1_000 / data.framesPerS);
      return;
    case 'scene':
      scene = data.scene;
      if (canvas.width !== scene.width) canvas.width = scene.width;
      if (canvas.height !== scene.height) canvas.height = scene.height;
      return;
    case 'source':
      lose(data.source);
      void follow(data.source, data.frames);
      return;
    case 'lost':
      lose(data.source);
      return;
    case 'end':
      end();
  }
};

async function follow(name: string, frames: ReadableStream<VideoFrame>): Promise<void> {
  const source: Source = { reader: frames.getReader(), last: undefined };
  sources.set(name, source);
  for (;;) {
    const { value, done } = await source.reader.read();
    if (done) return;
    // It may have come after the source was lost.
    if (sources.get(name) !== source) {
      value.close();
      return;
    }
    // Frames are few, and kept ones hold up their camera: one of each source.
    source.last?.close();
    source.last = value;
  }
}

function lose(name: string): void {
  const source = sources.get(name);
  sources.delete(name);
  source?.last?.close();
  source?.reader.cancel().catch(() => {});
}

function paint(): void {
  // Whoever encodes has not taken the last one: this one is left out.
  if (!context || !writer || (writer.desiredSize ?? 1) <= 0) return;
  drawScene(context, scene, (name) => {
    const frame = sources.get(name)?.last;
    return frame && { image: frame, width: frame.displayWidth, height: frame.displayHeight };
  });
  writer.write(new VideoFrame(canvas, { timestamp: performance.now() * US_PER_MS })).catch(end);
}

function end(): void {
  clearInterval(timer);
  for (const name of [...sources.keys()]) lose(name);
  writer?.close().catch(() => {});
  writer = undefined;
  globalThis.close();
}
