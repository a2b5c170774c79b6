// A picture of one's own becomes one that can be sent: decoded, scaled down, and encoded anew, so that nothing else of the file travels
// (places, cameras, other formats).
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { piecesOf } from './picture-bytes.ts';

export type EncodedPicture = { readonly width: number; readonly height: number; readonly pieces: readonly string[] };
/** `unreadable`: this browser decodes no such picture. `too-large`: better sent as a file. */
export type PictureProblem = 'unreadable' | 'too-large';

/** Pictures made of pixels; drawings with their own rules (SVG) are none. */
const TYPES = /^image\/(png|jpeg|webp|gif|avif|bmp)$/;
/** Larger files are not even decoded, in bytes. */
const FILE_MAX_BYTES = 64 * 1024 * 1024;
/** Tried one after another until it is small enough: parts of the largest side, and JPEG's quality. */
const TRIES = [
  [1, 0.86],
  [1, 0.72],
  [0.8, 0.72],
  [0.6, 0.7],
  [0.4, 0.6],
] as const;

export function isPicture({ type }: { readonly type: string }): boolean {
  return TYPES.test(type);
}

export async function encodePicture(file: Blob): Promise<EncodedPicture | PictureProblem> {
  if (!isPicture(file)) return 'unreadable';
  if (file.size > FILE_MAX_BYTES) return 'too-large';
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return 'unreadable';
  try {
    for (const [part, quality] of TRIES) {
      const encoded = await encodedAt(bitmap, LIMITS.pictureMaxSide * part, quality);
      if (encoded) return encoded;
    }
    return 'too-large';
  } finally {
    bitmap.close();
  }
}

async function encodedAt(bitmap: ImageBitmap, side: number, quality: number): Promise<EncodedPicture | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return undefined;
  // JPEG knows nothing behind the picture.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob?.type !== 'image/jpeg' || blob.size > LIMITS.pictureMaxBytes) return undefined;
  return { width, height, pieces: piecesOf(new Uint8Array(await blob.arrayBuffer())) };
}
