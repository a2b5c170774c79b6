// Where received files are written: what every kind of place can do. Nothing is ever written outside of what the person chose.

export type PlacedFile = {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Everything of it was written. */
  readonly close: () => Promise<void>;
};

export type Place = {
  /**
   * The next file. The one before is closed.
   * @param path safe names: folders, then the file's own.
   */
  readonly open: (path: readonly string[]) => Promise<PlacedFile>;
  /** Everything is there, and was checked: from now on it may be used. */
  readonly keep: () => Promise<void>;
  /** Whatever was written is deleted. */
  readonly discard: () => Promise<void>;
};
