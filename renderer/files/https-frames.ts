// How a row of bytes is cut into sealed blocks for the way through the host: blocks of one size, numbered from 0, each with its tag
// behind it. No lengths are written: both sides know how long the row is. PURE.

/**
 * Plain bytes in a block; the last one may hold fewer. From about 1 MB on Chromium gives each buffer fresh memory and takes it away again,
 * which costs more than sealing it; smaller ones it uses again.
 */
export const BLOCK_BYTES = 512 * 1024;
/** AES-GCM's tag. */
export const TAG_BYTES = 16;
/** AES-GCM's usual nonce. */
const NONCE_BYTES = 12;

export function blockCount(plainBytes: number): number {
  return Math.ceil(plainBytes / BLOCK_BYTES);
}

/** How long a block of a row is once it is sealed. */
export function sealedBlockBytes(plainBytes: number, block: number): number {
  return Math.min(BLOCK_BYTES, plainBytes - block * BLOCK_BYTES) + TAG_BYTES;
}

/** The number of the block: never used twice, because each row has a key of its own. */
export function nonceOf(block: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(NONCE_BYTES);
  const view = new DataView(nonce.buffer);
  view.setUint32(4, Math.floor(block / 2 ** 32));
  view.setUint32(8, block % 2 ** 32);
  return nonce;
}
