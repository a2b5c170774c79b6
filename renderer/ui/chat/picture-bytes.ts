// The bytes of a picture: in pieces of text as they travel, and what a JPEG says of its own size before anybody decodes it. Pure.
import { LIMITS } from '../../../signaling/protocol/index.ts';

/** So many bytes are made text at once: a call takes only so many arguments. */
const AT_ONCE = 8_192;

/** The pieces of a picture, as base64. */
export function piecesOf(bytes: Uint8Array): readonly string[] {
  const count = Math.ceil(bytes.length / LIMITS.pieceMaxBytes);
  return Array.from({ length: count }, (_, index) => {
    const first = index * LIMITS.pieceMaxBytes;
    return base64Of(bytes.subarray(first, first + LIMITS.pieceMaxBytes));
  });
}

/** @returns the picture again; `undefined` when a piece is no base64. */
export function joinPieces(pieces: readonly string[]): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(pieces.map((piece) => atob(piece)).join(''), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

/**
 * A small file may claim any size, and decoding it takes that much memory.
 * @returns the size in pixels that the frame header says (ITU-T T.81, B.2.2); `undefined` when it is no JPEG.
 */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

// C4, C8 and CC are tables and extensions, not frames.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
