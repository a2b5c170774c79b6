// One picture of a live track, as large as it comes: of my own camera by what the camera can do for photos, else the frame that is shown.
// It stops no track.

export type Photo = {
  readonly width: number;
  readonly height: number;
  readonly encoded: (type: 'image/png' | 'image/jpeg') => Promise<Blob>;
};

/** A camera that takes longer to take a photo gives a frame instead, in milliseconds. */
const PHOTO_WITHIN_MS = 2_500;
/** A track that shows nothing for this long has no picture, in milliseconds. */
const FRAME_WITHIN_MS = 3_000;
/** Skin and text without blocks. */
const JPEG_QUALITY = 0.92;

/** @param isOwnCamera a camera here, that may take more than it films. Rejects when there is no picture. */
export async function takePhoto(track: MediaStreamTrack | null, isOwnCamera: boolean): Promise<Photo> {
  if (track?.readyState !== 'live') throw new DOMException('no picture', 'InvalidStateError');
  const taken = isOwnCamera ? await byCamera(track).catch(() => undefined) : undefined;
  return taken ?? byFrame(track);
}

async function byCamera(track: MediaStreamTrack): Promise<Photo> {
  if (!('ImageCapture' in globalThis)) throw new DOMException('no ImageCapture', 'NotSupportedError');
  const photo = await within(PHOTO_WITHIN_MS, new ImageCapture(track).takePhoto());
  return drawn(await createImageBitmap(photo));
}

async function byFrame(track: MediaStreamTrack): Promise<Photo> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([track]) });
  try {
    const shown = new Promise<void>((resolve) => video.requestVideoFrameCallback(() => resolve()));
    await within(FRAME_WITHIN_MS, Promise.all([video.play(), shown]));
    return drawn(await createImageBitmap(video));
  } finally {
    video.srcObject = null;
  }
}

function drawn(picture: ImageBitmap): Photo {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  return { width, height, encoded: (type) => canvas.convertToBlob({ type, quality: JPEG_QUALITY }) };
}

function within<T>(timeMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('it takes too long', 'TimeoutError')), timeMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
