// The picture of a recording, in the thread that records: the last frame of everybody, each in its place.
import type { Scene } from '../core/recorded-scene.ts';
import { drawScene } from './draw-scene.ts';

export type Painting = {
  readonly canvas: OffscreenCanvas;
  readonly show: (scene: Scene) => void;
  readonly follow: (source: string, frames: ReadableStream<VideoFrame>) => void;
  readonly take: (source: string, frame: VideoFrame) => void;
  readonly lose: (source: string) => void;
  readonly draw: () => void;
  readonly close: () => void;
};

type Source = { readonly reader: ReadableStreamDefaultReader<VideoFrame> | undefined; last: VideoFrame | undefined };

export function createPainting({ width, height }: Pick<Scene, 'width' | 'height'>): Painting {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new DOMException('no canvas to record', 'NotSupportedError');
  const sources = new Map<string, Source>();
  let scene: Scene = { width, height, cells: [] };

  function lose(name: string): void {
    const source = sources.get(name);
    sources.delete(name);
    source?.last?.close();
    source?.reader?.cancel().catch(() => {});
  }

  // Frames are few, and kept ones hold up their camera: one of each source.
  function keep(source: Source, frame: VideoFrame): void {
    source.last?.close();
    source.last = frame;
  }

  async function read(name: string, source: Source): Promise<void> {
    for (;;) {
      const { value, done } = (await source.reader?.read()) ?? { value: undefined, done: true };
      if (done || !value) return;
      // It may have come after the source was lost.
      if (sources.get(name) !== source) {
        value.close();
        return;
      }
      keep(source, value);
    }
  }

  return {
    canvas,
    show: (next) => {
      scene = next;
    },
    follow: (name, frames) => {
      lose(name);
      const source: Source = { reader: frames.getReader(), last: undefined };
      sources.set(name, source);
      read(name, source).catch(() => {});
    },
    take: (name, frame) => {
      const source = sources.get(name) ?? { reader: undefined, last: undefined };
      sources.set(name, source);
      keep(source, frame);
    },
    lose,
    draw: () =>
      drawScene(context, scene, (name) => {
        const frame = sources.get(name)?.last;
        return frame && { image: frame, width: frame.displayWidth, height: frame.displayHeight };
      }),
    close: () => {
      for (const name of [...sources.keys()]) lose(name);
    },
  };
}
