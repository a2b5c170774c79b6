// What came as a picture is shown only as pixels that were decoded here: no file of somebody else's is ever given to the page.
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { joinPieces, jpegSize } from './picture-bytes.ts';

/** For saving: good enough that a picture which was saved and sent on again still looks like one. */
const SAVED_QUALITY = 0.92;

/** @returns `undefined` when it is no picture that may be sent. */
export async function decodePicture(pieces: readonly string[]): Promise<ImageBitmap | undefined> {
  const bytes = joinPieces(pieces);
  const size = bytes && jpegSize(bytes);
  if (!size || Math.max(size.width, size.height) > LIMITS.pictureMaxSide) return undefined;
  return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).catch(() => undefined);
}

/** Draws it no larger than needed: a conversation may show hundreds. */
export function drawPicture(canvas: HTMLCanvasElement, bitmap: ImageBitmap, maxWidth: number): void {
  const scale = Math.min(1, maxWidth / bitmap.width);
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}

/** @returns what was drawn, as a file to keep. */
export function savedPicture(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', SAVED_QUALITY));
}
