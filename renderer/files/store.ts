// Where the row of bytes of one transfer lies until all of it has come: on the disk, or, where a browser has none for pages, in memory.

export type Store = {
  /** Everything before this byte is there, and stays there though the page goes. */
  readonly storedBytes: () => number;
  /** Takes the pieces themselves, one after another. Resolves when they are stored and summed up; the next may come then. @throws `DiskFailed` */
  readonly add: (pieces: readonly Uint8Array<ArrayBuffer>[]) => Promise<void>;
  /** What everything comes to (row-sum.ts), in lower-case hex. Nothing is added afterwards. */
  readonly sha256: () => Promise<string>;
  /** Everything, as a Blob that only refers to it. Nothing is added afterwards. */
  readonly whole: () => Promise<Blob>;
  /** Lets go of it. What is on the disk stays there. */
  readonly close: () => Promise<void>;
  /** It is of no use any more. */
  readonly remove: () => Promise<void>;
};

/** The disk is full, or the browser lets the page keep nothing more. */
export class DiskFailed extends Error {
  override readonly name = 'DiskFailed';
}
