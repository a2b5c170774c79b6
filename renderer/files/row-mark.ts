// How far a row of bytes on the disk counts. PURE.
import { LEAF_BYTES, leafPlace } from './row-sum.ts';

const MARK_BYTES = 8;

export function writeMark(bytes: number): Uint8Array<ArrayBuffer> {
  const mark = new Uint8Array(MARK_BYTES);
  new DataView(mark.buffer).setFloat64(0, bytes);
  return mark;
}

export type OnDisk = { readonly rowBytes: number; readonly leavesBytes: number };

/** @returns how much of what lies there can be gone on with; 0 where no mark was written, or it speaks of more than there is. */
export function readMark(raw: Uint8Array<ArrayBuffer>, { rowBytes, leavesBytes }: OnDisk): number {
  if (raw.byteLength !== MARK_BYTES) return 0;
  const bytes = new DataView(raw.buffer, raw.byteOffset).getFloat64(0);
  if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > rowBytes) return 0;
  return leafPlace(Math.floor(bytes / LEAF_BYTES)) <= leavesBytes ? bytes : 0;
}
