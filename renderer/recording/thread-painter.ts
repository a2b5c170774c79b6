// Paints in a thread of its own, frame by frame, also while the window is hidden: where the browser gives out single frames (Chromium).
import type { PaintOrder } from './paint-orders.ts';
import type { MakePainter } from './painter.ts';

export function hasFrameStreams(): boolean {
  return 'MediaStreamTrackProcessor' in globalThis && 'MediaStreamTrackGenerator' in globalThis;
}

export const createThreadPainter: MakePainter = (size, framesPerS) => {
  const thread = new Worker(new URL('./paint-thread.ts', import.meta.url), { type: 'module' });
  const generator = new MediaStreamTrackGenerator({ kind: 'video' });
  const shown = new Map<string, MediaStreamTrack>();
  const tell = (order: PaintOrder, ...transfer: Transferable[]) => thread.postMessage(order, transfer);
  tell({ type: 'scene', scene: { ...size, cells: [] } });
  tell({ type: 'begin', framesPerS, output: generator.writable }, generator.writable);
  return {
    track: generator,
    show: (scene, pictures) => {
      tell({ type: 'scene', scene });
      for (const source of [...shown.keys()]) {
        if (shown.get(source) === pictures.get(source)) continue;
        shown.delete(source);
        tell({ type: 'lost', source });
      }
      for (const [source, track] of pictures) {
        if (shown.has(source) || track.readyState === 'ended') continue;
        shown.set(source, track);
        const frames = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack, maxBufferSize: 1 })
          .readable;
        tell({ type: 'source', source, frames }, frames);
      }
    },
    close: () => tell({ type: 'end' }),
  };
};
