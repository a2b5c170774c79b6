// Paints on a canvas of the page, where the browser gives out no single frames. While the window is hidden it paints as often as the
// browser lets it: once a second.
import type { Scene } from '../core/recorded-scene.ts';
import { drawScene, type SceneImage } from './draw-scene.ts';
import type { MakePainter } from './painter.ts';

export const createCanvasPainter: MakePainter = (size, framesPerS) => {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d', { alpha: false });
  const [track] = canvas.captureStream(framesPerS).getVideoTracks();
  if (!context || !track) throw new DOMException('no canvas to record', 'NotSupportedError');
  const videos = new Map<string, HTMLVideoElement>();
  let scene: Scene = { ...size, cells: [] };
  const imageOf = (source: string): SceneImage | undefined => {
    const video = videos.get(source);
    return video?.videoWidth ? { image: video, width: video.videoWidth, height: video.videoHeight } : undefined;
  };
  const timer = setInterval(() => drawScene(context, scene, imageOf), 1_000 / framesPerS);

  function lose(source: string): void {
    const video = videos.get(source);
    videos.delete(source);
    if (video) video.srcObject = null;
  }

  return {
    track,
    show: (next, pictures) => {
      scene = next;
      for (const [source, video] of videos) {
        const [now] = (video.srcObject as MediaStream).getVideoTracks();
        if (now !== pictures.get(source)) lose(source);
      }
      for (const [source, picture] of pictures) {
        if (!videos.has(source)) videos.set(source, playing(picture));
      }
    },
    close: () => {
      clearInterval(timer);
      for (const source of [...videos.keys()]) lose(source);
    },
  };
};

function playing(picture: MediaStreamTrack): HTMLVideoElement {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([picture]) });
  // Silent, so that no browser holds it back; a source that ends meanwhile is no failure.
  video.play().catch(() => {});
  return video;
}
