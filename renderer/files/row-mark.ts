// How far a row of bytes on the disk counts, and the state of its SHA-256 there. PURE.

export type RowMark = { readonly bytes: number; readonly sum: Uint8Array<ArrayBuffer> };

const HEAD_BYTES = 12;

/** Eight bytes: how many count. Four: how long the state is. Then the state. */
export function writeMark(bytes: number, sum: Uint8Array): Uint8Array<ArrayBuffer> {
  const mark = new Uint8Array(HEAD_BYTES + sum.byteLength);
  const view = new DataView(mark.buffer);
  view.setFloat64(0, bytes);
  view.setUint32(8, sum.byteLength);
  mark.set(sum, HEAD_BYTES);
  return mark;
}

/** @returns `undefined` where none was written, or not all of one. */
export function readMark(raw: Uint8Array<ArrayBuffer>): RowMark | undefined {
  if (raw.byteLength <= HEAD_BYTES) return undefined;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const [bytes, sumBytes] = [view.getFloat64(0), view.getUint32(8)];
  if (!Number.isSafeInteger(bytes) || bytes < 0 || raw.byteLength !== HEAD_BYTES + sumBytes) return undefined;
  return { bytes, sum: raw.slice(HEAD_BYTES) };
}
