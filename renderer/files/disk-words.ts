// What a page and its worker say to each other about a row of bytes on the disk (disk-store.ts, disk-worker.ts). Types only.

export type DiskOrder =
  /** Goes on with what lies there by this name, or begins. */
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'add'; readonly pieces: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'sum' }
  | { readonly kind: 'close' };

/** Each order is answered once, in turn. */
export type DiskAnswer =
  /** So much is stored now. */
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'sum'; readonly sha256: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed' };

/** The folder of the page's private storage, with a folder for each transfer. */
export const RECEIVED = 'received-files';
/** The bytes, as they came. */
export const ROW = 'row';
/** The SHA-256 of each leaf of them (row-sum.ts). */
export const LEAVES = 'leaves';
/** How many of them count. */
export const MARK = 'mark';
