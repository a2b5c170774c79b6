// A camera's frames as bytes, and back. Whatever form they come in, they go out as I420.
import { emptyPicture, fromColours, fromPairs, type Picture } from './picture.ts';

export type FrameReader = {
  /** The same picture each time, as long as the size is: valid until the next call. */
  readonly read: (frame: VideoFrame) => Promise<Picture>;
};

/** Phones that turn their pictures only when they are shown; unknown to TypeScript's library yet. */
type Turned = { readonly rotation?: number; readonly flip?: boolean };
type ColourOptions = VideoFrameCopyToOptions & { readonly format?: string };

const COLOURS: ColourOptions = { format: 'RGBA' };

export function createFrameReader(): FrameReader {
  let picture = emptyPicture(2, 2);
  let scratch = new Uint8Array(0);

  function room(sizeBytes: number): Uint8Array<ArrayBuffer> {
    if (scratch.length !== sizeBytes) scratch = new Uint8Array(sizeBytes);
    return scratch;
  }

  return {
    read: async (frame) => {
      const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
      if (picture.width !== width || picture.height !== height) picture = emptyPicture(width, height);
      if (frame.format === 'I420') {
        await frame.copyTo(picture.bytes);
      } else if (frame.format === 'NV12') {
        const bytes = room(frame.allocationSize());
        await frame.copyTo(bytes);
        fromPairs(bytes, picture);
      } else {
        const bytes = room(frame.allocationSize(COLOURS));
        await frame.copyTo(bytes, COLOURS);
        fromColours(bytes, picture);
      }
      return picture;
    },
  };
}

/** @param like the frame the picture was made from: taken at the same moment, and to be seen the same way. */
export function frameOf({ width, height, bytes }: Picture, like: VideoFrame): VideoFrame {
  const { rotation, flip } = like as Turned;
  const isYuv = like.format === 'I420' || like.format === 'NV12';
  const init: VideoFrameBufferInit & Turned = {
    format: 'I420',
    codedWidth: width,
    codedHeight: height,
    timestamp: like.timestamp,
    ...(like.duration !== null && { duration: like.duration }),
    // Colours that were converted here are those of the usual space.
    ...(isYuv && { colorSpace: like.colorSpace.toJSON() }),
    ...(rotation && { rotation }),
    ...(flip && { flip }),
  };
  return new VideoFrame(bytes, init);
}
