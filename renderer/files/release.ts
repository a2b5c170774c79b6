// Gives the memory of bytes back at once that nobody needs any more. Left to the garbage collector a fast transfer would have a hundred
// megabytes of them lying about, and each new buffer would be memory that the processor hasn't seen before.

/** Only for bytes that own their buffer. They are empty afterwards; in a browser that can't do that they stay what they are. */
export function release({ buffer }: Uint8Array<ArrayBuffer>): void {
  const { transfer } = buffer as { transfer?: (this: ArrayBuffer, sizeBytes: number) => ArrayBuffer };
  transfer?.call(buffer, 0);
}
